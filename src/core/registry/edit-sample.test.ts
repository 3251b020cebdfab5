import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, valueAt, type Json, type JsonObject } from '../../shared/json.ts';
import type { Edit, Path } from './edit-tree.ts';
import { editFrontMatter, editYaml, type Edited } from './edit.ts';
import { readEntries } from './read-entries.ts';
import { applySplices, undoSplices } from './splices.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readYaml } from './yaml-text.ts';

const SAMPLE = process.env.REGISTRY_SAMPLE ?? '';

const VERSIONS = { '1.10.0': 1, '1.9.0': 2, '1.10': 3, '2': 4, '0.1.0rc1': 5 };
const USAGE = { instances: 414, install_events: 10, versions: VERSIONS };
const ENRICHED: Record<string, Json> = {
  'github.repo': 'owner/name',
  'github.open_issues': 1,
  'github.closed_issues': 2,
  'github.releases': 3,
  'github.watchers': 4,
  'github.stars': 5,
  'github.last_push': '2023-02-18 06:58:56 +0000',
  'github.latest_release': '1.10',
  'github.latest_release_date': '2023-02-18 06:58:56 +0000',
  'github.latest_release_url': 'https://github.com/owner/name/releases/tag/1.10',
  'github.latest_release_tag': '1.10',
  ...Object.fromEntries(
    ['week', 'month'].flatMap((window) =>
      Object.entries(USAGE).map(([key, value]) => [`stats.${window}.${key}`, value]),
    ),
  ),
  'compatibility.python': '>=3.9,<4',
};
const ENRICHMENT: Edit[] = Object.entries(ENRICHED).map(([field, value]) => ({
  op: 'set',
  path: field.split('.'),
  value,
}));

interface File<Values extends Json = Json> {
  readonly path: string;
  readonly text: string;
  readonly values: Values;
}

async function entries(): Promise<File<JsonObject>[]> {
  const read = await readEntries(SAMPLE, '_plugins', 1_000_000);
  return read.map((entry) => {
    if ('problem' in entry) throw new Error(JSON.stringify(entry.problem));
    expect(entry.problems).toEqual([]);
    return { ...entry, text: readFileSync(join(SAMPLE, entry.path), 'utf8') };
  });
}

function dataFiles(): File[] {
  return readdirSync(join(SAMPLE, '_data')).map((path) => {
    const text = readFileSync(join(SAMPLE, '_data', path), 'utf8');
    const read = readYaml(text, path);
    if ('problem' in read) throw new Error(JSON.stringify(read.problem));
    return { path, text, values: read.value };
  });
}

function made(edited: Edited): Extract<Edited, { text: string }> {
  if ('refused' in edited) throw new Error(JSON.stringify(edited));
  return edited;
}

function frontMatterOf(text: string): Json {
  const front = splitFrontMatter(text);
  const read = readYaml(text.slice(0, 'code' in front ? 0 : front.yaml.end), 'a.md');
  return 'problem' in read ? null : read.value;
}

function places(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Array.isArray(value) ? value.map((item, at) => [at, item] as const) : Object.entries(value);
  return [path, ...below.flatMap(([step, item]) => places(item, [...path, step]))];
}

/** The lines that are in the one and not in the other, each as often as it is. */
function linesMissing(from: string, text: string): string[] {
  const left = text.split('\n');
  return from.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

describe.skipIf(SAMPLE === '')('on the registry sample (skipped without REGISTRY_SAMPLE)', () => {
  it('sets every field of the enrichment on every entry', async () => {
    for (const { text, values } of await entries()) {
      const edited = made(editFrontMatter(text, ENRICHMENT));
      const after = frontMatterOf(edited.text);
      const declared = values.compatibility;
      for (const [field, value] of Object.entries(ENRICHED)) expect(valueAt(after, field.split('.'))).toEqual(value);
      const { stats, github, compatibility, ...others } = isJsonObject(after) ? after : {};
      expect(stats).toEqual({ week: USAGE, month: USAGE });
      expect(github).toBeDefined();
      expect({ ...others, compatibility }).toEqual({
        ...values,
        compatibility: { ...(isJsonObject(declared) ? declared : {}), python: '>=3.9,<4' },
      });
      expect(linesMissing(text, edited.text).filter((line) => !/^ +python:|^compatibility:\s*$/.test(line))).toEqual(
        [],
      );
      expect(edited.text.split('\r\n').length > 1).toBe(text.includes('\r\n'));
      expect(applySplices(edited.text, undoSplices(text, edited.splices))).toBe(text);
    }
  });

  it('sets and removes any place of any file, or says why not', async () => {
    const files: File[] = [...(await entries()), ...dataFiles()];
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.constantFrom<Json>('x: y', 5, { a: ['b'] }, []),
        fc.boolean(),
        (file, place, value, remove) => {
          const { path: name, text, values } = files[file % files.length] ?? { path: '', text: '', values: null };
          const all = places(values).slice(1);
          const path = all[place % all.length] ?? [];
          const edit = name.endsWith('.md') ? editFrontMatter : editYaml;
          const edited = edit(text, [remove ? { op: 'remove', path } : { op: 'set', path, value }]);
          if ('refused' in edited) {
            expect(edited.refused).toMatch(/^a comment in .+ would go along$/);
            return;
          }
          expect(applySplices(edited.text, undoSplices(text, edited.splices))).toBe(text);
          expect(edited.splices.length).toBeLessThanOrEqual(2);
          expect(made(edit(edited.text, remove ? [] : [{ op: 'set', path, value }])).splices).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['notices.yaml', []],
    ['blacklist.yaml', []],
    ['compat.yaml', ['os', 'map', 'nix']],
  ])('appends to the list in %s', (name, path) => {
    const file = dataFiles().find((data) => data.path === name);
    const edited = made(
      editYaml(file?.text ?? '', [{ op: 'append', path, value: { plugin: 'x', versions: ['1.10'] } }]),
    );
    expect(edited.splices).toHaveLength(1);
    expect(edited.splices[0]?.text).toMatch(/^ *- plugin: x\n +versions:\n +- "1\.10"\n$/);
  });

  it.each(['update_check_overlays.yaml', 'update_check_overlays_py2.yaml'])('adds a plugin to %s', (name) => {
    const { text } = dataFiles().find((data) => data.path === name) ?? { text: '' };
    const edited = made(editYaml(text, [{ op: 'set', path: ['x'], value: { disabled: true, compatible: false } }]));
    expect(edited.splices).toMatchObject([{ text: 'x:\n  disabled: true\n  compatible: false\n' }]);
  });
});
