import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../tests/support/publication.ts';
import type { Change } from '../../shared/change.ts';
import type { Author } from './author.ts';
import { messageFor, messageText } from './message.ts';
import type { Prepared } from './prepared.ts';

function preparedOf(changes: Change[], reachesUsers: Prepared['reachesUsers'] = []) {
  const files = [...Map.groupBy(changes, ({ file }) => file)].map(([path, made]) => ({
    ...{ path, made, kind: 'changed' as const, additions: 1, deletions: 1, changes: made.length, staysBehind: 0 },
    ...{ notable: null, mode: '100644', before: null, after: null },
  }));
  return { files, reachesUsers };
}
const NONE = { exports: new Map<string, string>() };
const usage = (name: string) => changeOf(name, 'stats.week.instances', 1, 2, { source: 'usage' });
const github = (name: string) => changeOf(name, 'github.stars', 1, 2);
const hand = (name: string) => changeOf(name, 'title', 'a', 'b', { source: 'hand' });

describe('the subject', () => {
  it.each([
    ['Update usage and GitHub data of 2 plugins', [github('a'), usage('a'), usage('b')]],
    ['Update GitHub data of a', [github('a')]],
    ['Update usage, GitHub data and edits by hand of 2 plugins', [usage('a'), github('a'), hand('b')]],
    ['Edit a', [hand('a')]],
    ['Edit 2 files', [hand('a'), hand('b')]],
    ['Update notices of a', [changeOf('a', 'a', undefined, {}, { source: 'notices', file: '_data/notices.yaml' })]],
  ])('%s', (subject, changes) => {
    expect(messageFor(preparedOf(changes), NONE).subject).toBe(subject);
  });
});

it('names the exports, what reaches users, and what is notable', () => {
  const notable = changeOf('b', 'github.repo', 'o/b', 'p/b', { severity: 'alarming', reason: 'another\nowner' });
  const reaches = { file: 'f', id: 'a', kind: 'notice', text: 'Read\nthis', instances: 3 } as const;
  const exports = new Map([['week', '2026-11-24T00:00:00Z']]);
  expect(messageFor(preparedOf([usage('a'), notable], [reaches]), { exports }).body).toBe(
    [
      '2 changes in 2 files.',
      'Usage exports: week of 2026-11-24T00:00:00Z.',
      'Reaches users:\n- notice of a: Read this',
      'Notable:\n- b: github.repo: another owner',
    ].join('\n\n'),
  );
});

it('names no more than a person reads', () => {
  const many = Array.from({ length: 40 }, (_, at) => changeOf(`p${at}`, 'x', 1, 2, { severity: 'notable' }));
  const { body } = messageFor(preparedOf(many), NONE);
  expect(body.split('\n').filter((line) => line.startsWith('- p'))).toHaveLength(30);
  expect(body).toContain('- and 10 more');
  expect(body).not.toContain('Usage exports');
});

describe('the text that git gets', () => {
  const AUTHOR: Author = { author: { name: 'Me', email: 'me@example.org' }, signing: 'sign-off' };
  const OFF = 'Signed-off-by: Me <me@example.org>';
  it.each<[string, { subject: string; body: string }, Author['signing'], string]>([
    ['without a body', { subject: 'S', body: ' ' }, 'none', 'S\n'],
    ['with one', { subject: 'S\ns', body: 'B\r\nb\n' }, 'signature', 'S s\n\nB\nb\n'],
    ['without what is not printed', { subject: 'S\0\u001b', body: 'a\tb\0' }, 'none', 'S\n\na\tb\n'],
    ['signed off', { subject: 'S', body: 'B' }, 'sign-off and signature', `S\n\nB\n\n${OFF}\n`],
    ['signed off, with a subject alone', { subject: 'Fix: it', body: '' }, 'sign-off', `Fix: it\n\n${OFF}\n`],
    [
      'signed off beside another',
      { subject: 'S', body: 'B\n\nReviewed-by: X' },
      'sign-off',
      `S\n\nB\n\nReviewed-by: X\n${OFF}\n`,
    ],
    ['signed off already', { subject: 'S', body: OFF }, 'sign-off', `S\n\n${OFF}\n`],
  ])('%s', (_, message, signing, text) => {
    expect(messageText(message, { ...AUTHOR, signing })).toBe(text);
  });
});
