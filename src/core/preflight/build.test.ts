import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOURCE_NAMES } from '../../shared/change.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { loadPython } from '../sources/compatibility/index.ts';
import { buildProblems, committedSources, computedSources, refusedKeys, validatorsOf } from './build.ts';
import { buildFilesOf } from './build-files.ts';

const WORKFLOW = '.github/workflows/build.yml';
const VALIDATOR = '.github/scripts/validate_front_matter.py';
const python = await loadPython();

function validators(text: string, path = VALIDATOR) {
  const profile = { ...OCTOPRINT, preflight: { ...OCTOPRINT.preflight, validators: [path] } };
  return validatorsOf(new Map([[path, text]]), profile, python);
}

describe('the sources that a build computes', () => {
  const build = (text: string) => computedSources(new Map([[WORKFLOW, text]]), OCTOPRINT);

  it('are those whose step a workflow runs, and are not committed', () => {
    const computed = build('run: |\n  python x/populate_additional_notices.py\n');
    expect([...computed]).toEqual([['notices', { workflow: WORKFLOW, line: 2 }]]);
    expect(committedSources(OCTOPRINT, computed)).toEqual(new Set(['usage', 'github', 'compatibility', 'overlays']));
    expect(buildProblems(computed)).toEqual([
      { code: 'preflight.build-enriches', workflow: WORKFLOW, lines: [2], sources: ['notices'] },
    ]);
    expect(buildProblems(computed, ['usage'])).toEqual([]);
  });

  it('are none where the step is commented out, and where there is no workflow', () => {
    expect([...build('  # python populate_additional_notices.py\n')]).toEqual([]);
    expect(committedSources(OCTOPRINT, new Map())).toEqual(new Set(SOURCE_NAMES));
  });
});

describe('a validator', () => {
  it.each([
    ['a schema of calls', 'SCHEMA = Schema({Required("id"): str, Optional(\'title\'): All([x]), # c\n "plain": 1})'],
    ['a dictionary', 'X = 1\nSCHEMA = {"id": 1, "title": {"deeper": 2}, "plain": 3}'],
  ])('in Python knows the keys of %s', (_, text) => {
    expect(validators(text).map(({ keys }) => [...keys])).toEqual([['id', 'title', 'plain']]);
  });

  it.each([
    ['has no schema', 'x = 1'],
    ['adds another dictionary', 'SCHEMA = Schema({**BASE, Optional("id"): str})'],
    ['computes a key', 'SCHEMA = Schema({Optional(NAME): str})'],
    ['computes its schema', 'SCHEMA = schema_of(NAMES)'],
  ])('that %s refuses nothing that can be told', (_, text) => {
    expect(validators(text)).toEqual([]);
  });

  it('in JSON knows its properties, where it allows no others', () => {
    const schema = { properties: { id: {}, stats: {} }, additionalProperties: false };
    expect(validators(JSON.stringify(schema), 'schema.json')).toMatchObject([{ keys: new Set(['id', 'stats']) }]);
    expect(validators(JSON.stringify({ properties: { id: {} } }), 'schema.json')).toEqual([]);
    expect(validators('{', 'schema.json')).toEqual([]);
  });

  it('refuses what it does not know, by its place', () => {
    const known = validators('\nSCHEMA = Schema({Required("id"): str})');
    expect(refusedKeys(known, ['id'])).toEqual([]);
    expect(refusedKeys(known, ['stats', 'id', 'github', 'stats'])).toEqual([
      { code: 'preflight.keys-unknown', validator: VALIDATOR, line: 2, keys: ['github', 'stats'] },
    ]);
  });
});

const SITE = process.env.REGISTRY_SITE ?? '';

it.skipIf(!existsSync(SITE))(
  'the real registry computes every source, and refuses stats and github (REGISTRY_SITE)',
  async () => {
    const files = await buildFilesOf(SITE, OCTOPRINT);
    const computed = computedSources(files, OCTOPRINT);
    expect([...computed.keys()]).toEqual(SOURCE_NAMES);
    expect(committedSources(OCTOPRINT, computed)).toEqual(new Set());
    const refused = refusedKeys(validatorsOf(files, OCTOPRINT, python), ['id', 'replaced', 'stats', 'github']);
    expect(refused).toMatchObject([{ keys: ['github', 'stats'] }]);
  },
);
