import { expect, it } from 'vitest';
import type { ReviewChange } from '../../../../shared/contract/changes.ts';
import { entryOfFile, isEditedByHand, keysOfFile } from './keys-of-file.ts';

const NOTICES = '_data/notices.yaml';
const change = (entry: string, over: Partial<ReviewChange> = {}): ReviewChange => ({
  entry,
  file: entry,
  field: 'title',
  source: 'github',
  severity: 'routine',
  reason: '',
  standing: 'accepted',
  decided: null,
  reachesUsers: false,
  ...over,
});
const changes = new Map(
  Object.entries(
    Object.groupBy(
      [
        change('a.md'),
        change('a.md', { field: 'license', standing: 'rejected' }),
        change('a.md', { file: NOTICES, field: 'a', source: 'notices' }),
        change('b.md', { file: NOTICES, field: 'b', source: 'hand' }),
        change('c.md', { file: NOTICES, field: 'c', standing: 'undecided' }),
      ],
      ({ entry }) => entry,
    ),
  ).map(([entry, list]) => [entry, list ?? []]),
);
const noticeOf = (id: string) => ({ entry: `${id}.md`, file: NOTICES, field: id });

it('names what is accepted of a file, whichever plugin it is of', () => {
  expect(keysOfFile(changes, NOTICES)).toEqual([noticeOf('a'), noticeOf('b')]);
  expect(keysOfFile(changes, 'a.md')).toEqual([{ entry: 'a.md', file: 'a.md', field: 'title' }]);
});

it('names no more than what is asked for', () => {
  expect(keysOfFile(changes, NOTICES, [noticeOf('b'), noticeOf('c')])).toEqual([noticeOf('b')]);
});

it.each([
  ['a.md', 'a.md'],
  [NOTICES, 'a.md'],
  ['nowhere.md', undefined],
])('of %s leads to %s', (path, entry) => {
  expect(entryOfFile(changes, path)).toBe(entry);
});

it.each([
  [NOTICES, true],
  ['a.md', false],
])('%s is edited by hand: %s', (path, is) => {
  expect(isEditedByHand(changes, path)).toBe(is);
});
