import { expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import type { PreparedFile } from './prepared.ts';
import { publishedChanges } from './published-changes.ts';

const NOTICES = '_data/notices.yaml';
const BY_HAND: Change = {
  entry: NOTICES,
  file: NOTICES,
  field: '(file)',
  source: 'hand',
  severity: 'notable',
  reason: 'edited by hand',
};

function file(path: string, before: string | null, after: string, made: Change[]): PreparedFile {
  const bytes = (text: string | null) => (text === null ? null : Buffer.from(text));
  return {
    path,
    kind: 'changed',
    additions: 0,
    deletions: 0,
    changes: made.length,
    staysBehind: 0,
    notable: null,
    severity: 'routine',
    mode: '100644',
    before: bytes(before),
    after: bytes(after),
    made,
  };
}

it('gives an edit by hand of a list the lists before and after it', () => {
  const edited = file(NOTICES, '# none\n', '- plugin: a\n  text: x\n', [BY_HAND]);
  expect(publishedChanges(edited, OCTOPRINT)).toEqual([
    { ...BY_HAND, before: [], after: [{ plugin: 'a', text: 'x' }] },
  ]);
});

it('leaves what cannot be read without a side, and what a source found alone', () => {
  const found: Change = { ...BY_HAND, source: 'notices', field: 'a', after: { plugin: 'a' } };
  const edited = file(NOTICES, null, '- [', [BY_HAND, found]);
  expect(publishedChanges(edited, OCTOPRINT)).toEqual([BY_HAND, found]);
});

it('leaves the changes of an entry as they are', () => {
  const change = { ...BY_HAND, entry: '_plugins/a.md', file: '_plugins/a.md' };
  expect(publishedChanges(file('_plugins/a.md', 'x', 'y', [change]), OCTOPRINT)).toEqual([change]);
});
