import { beforeEach, expect, it, vi } from 'vitest';

const stored = new Map<string, string>();
let isFull = false;

vi.stubGlobal('localStorage', {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, value: string) => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    stored.set(name, value);
  },
  removeItem: (name: string) => stored.delete(name),
});
// The store reads what is kept as soon as it is there.
const { draftOf, dropDraft, keepDraft, useDrafts } = await import('./drafts.ts');

const draft = { base: 'a', text: 'b' };

beforeEach(() => {
  isFull = false;
  useDrafts.setState({ drafts: {} });
});

it('keeps a text by registry and path, until it is dropped', () => {
  keepDraft('/one', 'x.md', draft);
  expect(draftOf('/one', 'x.md')).toEqual(draft);
  expect(draftOf('/two', 'x.md')).toBeUndefined();
  dropDraft('/two', 'x.md');
  expect(draftOf('/one', 'x.md')).toEqual(draft);
  dropDraft('/one', 'x.md');
  expect(draftOf('/one', 'x.md')).toBeUndefined();
});

it('keeps it for the next start', async () => {
  keepDraft('/one', 'x.md', draft);
  const kept = stored.get('editor.drafts') ?? '';
  useDrafts.setState({ drafts: {} });
  stored.set('editor.drafts', kept);
  await useDrafts.persist.rehydrate();
  expect(draftOf('/one', 'x.md')).toEqual(draft);
});

it('keeps it for this start where the storage is full', () => {
  isFull = true;
  keepDraft('/one', 'x.md', draft);
  expect(draftOf('/one', 'x.md')).toEqual(draft);
});
