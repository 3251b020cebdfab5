import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_SCHEMAS } from './data-schema.ts';
import { validateData } from './validate-data.ts';

const NOTICE = '- plugin: a\n  date: 2026-11-24 10:00:00Z\n  text: Update it.\n';

it.each<[string, keyof typeof DATA_SCHEMAS, string, [string, number][]]>([
  ['a whole notice', 'notices', NOTICE, []],
  ['comments alone', 'notices', '# nothing\n', []],
  ['no YAML', 'notices', '- [\n', [['front-matter', 2]]],
  ['a map in place of a list', 'notices', 'plugin: a\n', [['schema', 1]]],
  ['a text in place of an item', 'blacklist', '- a\n', [['schema', 1]]],
  ['a missing reason', 'blacklist', '- plugin: a\n', [['schema', 1]]],
  ['an unknown key', 'notices', `${NOTICE}  titel: x\n`, [['schema', 4]]],
  ['a wrong specifier', 'notices', `${NOTICE}  pluginversions: [">1", "new"]\n`, [['schema', 4]]],
  ['a bare version', 'notices', `${NOTICE}  pluginversions: ["0.1.0"]\n`, []],
  ['an address that is none', 'notices', `${NOTICE}  link: "javascript:alert(1)"\n`, [['schema', 4]]],
  ['overlays', 'overlays', 'a:\n  user: b\n', []],
  ['an overlay that is text', 'overlays', 'a:\n  user: b\nb: c\n', [['schema', 3]]],
  ['overlays that are a list', 'overlays', '- a\n', [['schema', 1]]],
])('%s', (_, kind, text, expected) => {
  const found = validateData('_data/x.yaml', text, DATA_SCHEMAS[kind]);
  expect(found.map(({ rule, line }) => [rule, line])).toEqual(expected);
});

const sample = process.env.REGISTRY_SAMPLE;

describe.skipIf(sample === undefined)('on the real registry (where REGISTRY_SAMPLE names it)', () => {
  it.each([
    ['notices.yaml', 'notices'],
    ['blacklist.yaml', 'blacklist'],
    ['update_check_overlays.yaml', 'overlays'],
    ['update_check_overlays_py2.yaml', 'overlays'],
  ] as const)('finds nothing in %s', async (name, kind) => {
    const text = await readFile(join(sample ?? '', '_data', name), 'utf8');
    expect(validateData(`_data/${name}`, text, DATA_SCHEMAS[kind])).toEqual([]);
  });
});
