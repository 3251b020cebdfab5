import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/change.ts';
import type { Json } from '../../../shared/json.ts';
import { editYaml, openRegistry, readDataFile } from '../../registry/index.ts';
import { arbitraryEntries, arbitraryNotices, expectedText, fileOf, PROFILE, textOf } from './arbitrary-notices.ts';
import { changesFromNotices, ticketsWanted } from './changes.ts';
import type { NoticedEntry } from './claims.ts';
import { dataEditsOf } from './edits.ts';

const PATH = '_data/notices.yaml';

/** Every ticket was opened on the day of its number. */
function changesOf(entries: readonly NoticedEntry[], file: { path: string; value: Json[] }): Change[] {
  const tickets = ticketsWanted(entries, file, PROFILE);
  const dates = new Map(tickets.map(({ url, number }) => [url, new Date(number * 86_400_000).toISOString()]));
  const { changes, problems } = changesFromNotices(entries, file, dates, PROFILE);
  expect(problems).toEqual([]);
  return changes;
}

function made(text: string, changes: readonly Change[]): string {
  const edited = editYaml(text, dataEditsOf(changes, fileOf(text)));
  if ('refused' in edited) throw new Error(`${edited.refused} in\n${text}`);
  return edited.text;
}

describe('changes of the file of notices', () => {
  const change = (sides: Pick<Change, 'before' | 'after'>): Change => ({
    ...{ entry: '_plugins/a.md', file: PATH, field: 'a', source: 'notices', severity: 'notable', reason: '' },
    ...sides,
  });
  const [one, two] = [
    { plugin: 'a', link: 'x', date: 'd', old: true },
    { plugin: 'a', link: 'y', date: 'd' },
  ] as const;
  const file = { path: PATH, value: [one, two, one] };

  it('add, take out, and replace key by key, each an item of its own', () => {
    const changes = [{ after: two }, { before: one }, { before: one, after: two }].map(change);
    expect(dataEditsOf(changes, file)).toEqual([
      { op: 'append', path: [], value: two },
      { op: 'remove', path: [0] },
      { op: 'remove', path: [2, 'old'] },
      { op: 'set', path: [2, 'link'], value: 'y' },
    ]);
  });

  it('take out nothing where the notice is no longer there, and add what would have replaced it', () => {
    const gone = { plugin: 'b' };
    expect(dataEditsOf([change({ before: gone })], file)).toEqual([]);
    expect(dataEditsOf([change({ before: gone, after: two })], file)).toEqual([{ op: 'append', path: [], value: two }]);
  });
});

/** How a date or an address is quoted is the editor's to decide. */
function unquoted(text: string): string {
  return text.replace(/\b(date|link): (["'])(.*?)\2/g, '$1: $3');
}

describe('any file of notices', () => {
  it('keeps every byte that the changes are not about', () => {
    fc.assert(
      fc.property(arbitraryNotices, arbitraryEntries, (file, all) => {
        const text = textOf(file);
        const changes = changesOf(all, fileOf(text));
        expect(unquoted(made(text, changes))).toBe(unquoted(expectedText(file, changes)));
      }),
      { numRuns: 300 },
    );
  });

  it('has nothing left to change when the changes are made', () => {
    fc.assert(
      fc.property(arbitraryNotices, arbitraryEntries, (file, all) => {
        const text = textOf(file);
        const edited = made(text, changesOf(all, fileOf(text)));
        expect(changesOf(all, fileOf(edited))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is as it was, byte for byte, when what was added is withdrawn', () => {
    fc.assert(
      fc.property(arbitraryNotices, arbitraryEntries, (file, all) => {
        const text = textOf(file);
        const added = changesOf(all, fileOf(text)).filter(({ before }) => before === undefined);
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
  'the real notices: added to the end, and withdrawn byte for byte (skipped without REGISTRY_SAMPLE)',
  async () => {
    const registry = await openRegistry(SAMPLE);
    const file = await readDataFile(registry.folder, PATH, 'list');
    if ('code' in file) throw new Error(file.code);
    const all = registry.entries.flatMap((entry) => ('problem' in entry ? [] : [entry]));
    const changes = changesOf(all, file);
    const abandoned = all.filter(({ values }) => typeof values.abandoned === 'string');
    expect(changes.map(({ field }) => field)).toEqual(abandoned.map(({ id }) => id));
    expect(changes.length).toBeGreaterThan(0);
    const edited = made(file.text, changes);
    expect(edited.startsWith(file.text)).toBe(true);
    expect(edited.slice(file.text.length).match(/^- plugin: /gm)).toHaveLength(changes.length);
    const sober = all.map((entry) => ({ ...entry, values: {} }));
    expect(made(edited, changesOf(sober, fileOf(edited)))).toBe(file.text);
  },
);
