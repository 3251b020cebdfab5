import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../tests/support/publication.ts';
import type { Change } from '../../shared/change.ts';
import type { Author } from './author.ts';
import { messageFor, messageText, withReason } from './message.ts';
import type { Prepared } from './prepared.ts';

function preparedOf(changes: Change[], reachesUsers: Prepared['reachesUsers'] = []) {
  const files = [...Map.groupBy(changes, ({ file }) => file)].map(([path, made]) => ({
    ...{ path, made, kind: 'changed' as const, additions: 1, deletions: 1, changes: made.length, staysBehind: 0 },
    ...{ notable: null, severity: 'routine' as const, mode: '100644', before: null, after: null },
  }));
  return { files, reachesUsers };
}
const NONE = { exports: new Map<string, string>() };
const usage = (name: string) => changeOf(name, 'stats.week.instances', 1, 2, { source: 'usage' });
const github = (name: string) => changeOf(name, 'github.stars', 1, 2);
const compatibility = (name: string) => changeOf(name, 'compatibility.python', 1, 2, { source: 'compatibility' });
const notice = (name: string) => changeOf(name, name, undefined, {}, { source: 'notices', file: '_data/notices.yaml' });
const overlay = (name: string) => changeOf(name, name, undefined, {}, { source: 'overlays', file: '_data/py2.yaml' });
const ALL = (name: string) => [usage(name), github(name), compatibility(name), notice(name), hand(name)];
const TWELVE = Array.from({ length: 12 }, (_, at) => `p${at}`);
const LONG = 'a-very-long-name'.repeat(5);
const hand = (name: string) => changeOf(name, 'title', 'a', 'b', { source: 'hand' });

describe('the subject', () => {
  it.each([
    ['Update statistics of 2 plugins', [github('a'), usage('a'), usage('b')]],
    ['Update GitHub data of a', [github('a')]],
    ['Update usage and compatibility of a', [usage('a'), compatibility('a')]],
    ['Update statistics and edits by hand of 2 plugins', [usage('a'), github('a'), hand('b')]],
    ['Update statistics of 1 plugin', [usage(LONG), github(LONG)]],
    ['Update statistics, compatibility, notices and edits by hand of a', [...ALL('a')]],
    ['Update 12 plugins', TWELVE.flatMap((name) => [...ALL(name), overlay(name)])],
    ['Edit 1 file', [hand(LONG)]],
    ['Edit a', [hand('a')]],
    ['Edit 2 files', [hand('a'), hand('b')]],
    ['Update notices of a', [notice('a')]],
  ])('%s', (subject, changes) => {
    expect(messageFor(preparedOf(changes), NONE).subject).toBe(subject);
  });
});

it('names the exports, what reaches users, and what is notable', () => {
  const notable = changeOf('b', 'github.repo', 'o/b', 'p/b', { severity: 'alarming', reason: 'another\nowner' });
  const shown = { file: 'f', id: 'a', kind: 'notice', text: 'Read\nthis', instances: 3, isTakenBack: false } as const;
  const gone = { ...shown, text: 'Old', isTakenBack: true };
  const exports = new Map([['week', '2026-11-24T13:02:11.123Z']]);
  expect(messageFor(preparedOf([usage('a'), notable], [shown, gone]), { exports }).body).toBe(
    [
      '2 changes in 2 files: 1 of usage and 1 of GitHub data.',
      'Usage exports: week of 24 November 2026, 13:02 UTC.',
      'Reaches users:\n- notice of a: Read this\n- notice of a, taken back: Old',
      'Notable:\n- b: github.repo: another owner',
    ].join('\n\n'),
  );
});

it('has no instant that is not in words, and no line that is wider than git shows once it is committed', () => {
  const reason = `found when it was "2026-11-24T23:30:00+01:00", and ${'so on '.repeat(40)}https://${'x'.repeat(90)}/`;
  const changes = [usage('a'), changeOf('b', 'n', 1, 2, { severity: 'notable', reason })];
  const exports = new Map(['week', 'month'].map((window) => [window, '2026-11-24T13:02:11.123Z']));
  const { body } = messageFor(preparedOf(changes), { exports });
  expect(body).toContain('found when it was "24 November 2026, 22:30 UTC"');
  expect(body).not.toMatch(/\d{4}-\d\d-\d\dT/);
  expect(body.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1);
  const text = messageText({ subject: 'S', body }, { author: null, signing: 'none' });
  expect(text.replaceAll(/\s+/g, ' ')).toBe(`S ${body.replaceAll(/\s+/g, ' ')} `);
  const wide = text.split('\n').filter((line) => line.length > 72);
  expect(wide).toEqual([expect.stringMatching(/^ {2}https:\/\/x+\/$/)]);
});

it('says against which warning it was published, and why', () => {
  const said = { warning: 'The branch takes no push.', reason: 'It has to be.' };
  const last = 'Published against a warning: The branch takes no push.\n\nThe reason: It has to be.';
  expect(withReason('Body.', said)).toBe(`Body.\n\n${last}`);
  expect(withReason('', said)).toBe(last);
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
  const words = 'word '.repeat(20).trim();
  const [first, rest] = ['word '.repeat(14).trim(), 'word '.repeat(6).trim()];
  const WIDE = `${words}\n- ${words}\n  ${words}\nSee-also: ${words}`;
  const NARROW = `${first}\n${rest}\n- ${first}\n  ${rest}\n  ${words}\nSee-also: ${words}`;
  it.each<[string, { subject: string; body: string }, Author['signing'], string]>([
    ['without a body', { subject: 'S', body: ' ' }, 'none', 'S\n'],
    ['with one', { subject: 'S\ns', body: 'B\r\nb\n' }, 'signature', 'S s\n\nB\nb\n'],
    ['without what is not printed', { subject: 'S\0\u001b', body: 'a\tb\0' }, 'none', 'S\n\na\tb\n'],
    ['with lines that are wide', { subject: 'S', body: WIDE }, 'none', `S\n\n${NARROW}\n`],
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
