import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Change } from '../../../shared/change.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { OCTOPRINT } from '../../../shared/profile.ts';
import { editYaml, openRegistry, readDataFile } from '../../registry/index.ts';
import type { OverlaidEntry } from './changes.ts';
import { changesFromOverlays } from './changes.ts';
import { dataEditsOf } from './edits.ts';

const PATH = '_data/update_check_overlays_py2.yaml';

function fileOf(text: string): { path: string; value: JsonObject } {
  return { path: PATH, value: (parse(text) as JsonObject | null) ?? {} };
}

const changesOf = (entries: readonly OverlaidEntry[], text: string): Change[] =>
  changesFromOverlays(entries, fileOf(text), OCTOPRINT);

function made(text: string, changes: readonly Change[]): string {
  const edited = editYaml(text, dataEditsOf(changes, fileOf(text)));
  if ('refused' in edited) throw new Error(`${edited.refused} in\n${text}`);
  return edited.text;
}

it('an overlay that is no longer there needs no removal', () => {
  const change: Change = {
    ...{ entry: '_plugins/a.md', file: PATH, field: 'a', source: 'overlays', severity: 'notable', reason: '' },
    before: { disabled: true, compatible: false },
  };
  expect(dataEditsOf([change], { path: PATH, value: {} })).toEqual([]);
  expect(dataEditsOf([change], { path: PATH, value: { a: {} } })).toEqual([{ op: 'remove', path: ['a'] }]);
});

const IDS = ['a', 'b', 'C', 'on', '1e3', 'with space', 'a.b', 'é'];
const id = fc.constantFrom(...IDS);
const between = fc.constantFrom<readonly string[]>(
  [],
  [],
  [''],
  ['# between\t#'],
  ['', '  # deep'],
  ['#a:', '#  b: 1'],
);
const key = (name: string): string => (/^(on|1e3)$/.test(name) ? `"${name}"` : name);
const lines = fc
  .tuple(id, fc.nat(4), fc.constantFrom('', ' # why', '\t# tab\tin it'))
  .map(([name, style, comment]) => ({
    name,
    isOurs: style < 3,
    lines: [
      [`${key(name)}:${comment}`, '  disabled: true', `  compatible: false${comment}`],
      [`${key(name)}: {compatible: false, disabled: true}${comment}`],
      [`${key(name)}:`, '    # inside', '    compatible: false', '', '    disabled: true'],
      [`${key(name)}:${comment}`, '  user: o', '  disabled: true', '  compatible: false'],
      [`${key(name)}:${comment}`],
    ][style] as string[],
  }));
const overlays = fc
  .record({
    items: fc.uniqueArray(fc.record({ before: between, item: lines }), { selector: ({ item: { name } }) => name }),
    eol: fc.constantFrom('\n', '\r\n'),
    end: fc.constantFrom<[readonly string[], boolean]>([[], true], [['# end'], true], [['', '# end'], false]),
  })
  .map(({ items, eol, end: [after, ends] }) => {
    const first = { before: ['# head', '#   id: {}'], item: { name: 'z', isOurs: false, lines: ['z:', '  user: o'] } };
    return { items: [first, ...items], after, eol, last: ends ? eol : '' };
  });

/** The file, without the overlays of ours that are named, and with others at its end. */
function textOf(
  { items, after, eol, last }: typeof overlays extends fc.Arbitrary<infer File> ? File : never,
  removed: ReadonlySet<string>,
  added: readonly string[],
): string {
  const kept = items.flatMap(({ before, item }) => [
    ...before,
    ...(item.isOurs && removed.has(item.name) ? [] : item.lines),
  ]);
  const fresh = added.flatMap((name) => [`${key(name)}:`, '  disabled: true', '  compatible: false']);
  return [...kept, ...fresh, ...after].join(eol) + last;
}

const declared = fc.constantFrom('>=2.7,<4', '>=3,<4', 'x', undefined);
const entries = fc.uniqueArray(fc.tuple(id, declared), { selector: ([name]) => name }).map((all) =>
  all.map(([name, python]): OverlaidEntry & { python: string | undefined } => ({
    path: `_plugins/${name}.md`,
    id: name,
    values: python === undefined ? {} : { compatibility: { python } },
    python,
  })),
);

describe('any file of overlays', () => {
  it('keeps every byte that the changes are not about, and has nothing left to change', () => {
    fc.assert(
      fc.property(overlays, entries, (file, all) => {
        const text = textOf(file, new Set(), []);
        const edited = made(text, changesOf(all, text));
        const there = new Set(file.items.map(({ item }) => item.name));
        const included = all.filter(({ python }) => python === undefined || python === '>=2.7,<4');
        const added = all.filter((entry) => entry.python === '>=3,<4' && !there.has(entry.id));
        const names = added.map((entry) => entry.id);
        expect(edited).toBe(textOf(file, new Set(included.map((entry) => entry.id)), names));
        expect(changesOf(all, edited)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is as it was, byte for byte, when what was added is withdrawn', () => {
    fc.assert(
      fc.property(overlays, entries, (file, all) => {
        const text = textOf(file, new Set(), []);
        const added = changesOf(all, text).filter(({ before }) => before === undefined);
        const edited = made(text, added);
        expect(edited === text).toBe(added.length === 0);
        const gone = added.map(({ after, ...rest }): Change => ({ ...rest, ...(after && { before: after }) }));
        expect(made(edited, gone.toReversed())).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

const SAMPLE = process.env.REGISTRY_SAMPLE ?? '';

it.skipIf(SAMPLE === '')(
  'the real overlays: added, and withdrawn byte for byte (skipped without REGISTRY_SAMPLE)',
  async () => {
    const registry = await openRegistry(SAMPLE);
    const file = await readDataFile(registry.folder, PATH, 'map');
    if ('code' in file) throw new Error(file.code);
    const all = registry.entries.flatMap((entry) => ('problem' in entry ? [] : [entry]));
    const changes = changesFromOverlays(all, file, OCTOPRINT);
    expect(changes.length).toBeGreaterThan(50);
    const edited = made(file.text, changes);
    const added = changes.map(({ field }) => `${field}:\n  disabled: true\n  compatible: false\n`).join('');
    expect(edited.replace(added, '')).toBe(file.text);
    const open = all.map((entry) => ({ ...entry, values: {} }));
    expect(made(edited, changesOf(open, edited))).toBe(file.text);
  },
);
