import { expect, it } from 'vitest';
import { OCTOPRINT } from '../../shared/profile.ts';
import { reachedBy } from './reached-users.ts';

const NOTICES = '_data/notices.yaml';
const BLACKLIST = '_data/blacklist.yaml';
const OVERLAYS = '_data/update_check_overlays_py2.yaml';
const ENTRY = '_plugins/file.md';
const A = '- plugin: a\n  text: one\n';
const B = '- plugin: b\n  text: two\n';
const entry = (front: string) => `---\nid: a\ntitle: A\n${front}---\n`;

it.each<[string, string, string | null, string | null, object[]]>([
  ['a notice that comes', NOTICES, B, B + A, [{ kind: 'notice', id: 'a', text: 'one' }]],
  ['a notice that goes', NOTICES, A + B, B, [{ kind: 'notice', id: 'a', text: 'one', isTakenBack: true }]],
  ['a notice that is reworded', NOTICES, A, A.replace('one', 'new'), [{ kind: 'notice', id: 'a', text: 'new' }]],
  ['one of two that are the same', NOTICES, A, A + A, [{ kind: 'notice', id: 'a', text: 'one' }]],
  ['the first notice', NOTICES, null, A, [{ kind: 'notice', id: 'a', text: 'one' }]],
  ['a block', BLACKLIST, null, '- plugin: a\n  reason: bad\n', [{ kind: 'block', id: 'a', text: 'bad' }]],
  ['comments and order', NOTICES, A + B, `# x\n${B}${A}`, []],
  [
    'overlays',
    OVERLAYS,
    'a: {disabled: true}\nb: 1\nc: 2\n',
    'b: 1\nc: 3\nd: {user: x}\n',
    [
      { kind: 'overlay', id: 'a', text: '{"disabled":true}', isTakenBack: true },
      { kind: 'overlay', id: 'c', text: '3' },
      { kind: 'overlay', id: 'd', text: '{"user":"x"}' },
    ],
  ],
  [
    'a plugin that is disabled',
    ENTRY,
    entry(''),
    entry('disabled: why\n'),
    [{ kind: 'disabled', id: 'a', text: 'why' }],
  ],
  [
    'a plugin that is enabled again',
    ENTRY,
    entry('disabled: why\n'),
    entry(''),
    [{ kind: 'disabled', id: 'a', text: 'why', isTakenBack: true }],
  ],
  [
    'a plugin that says it is not disabled',
    ENTRY,
    entry('disabled: why\n'),
    entry('disabled: false\n'),
    [{ kind: 'disabled', id: 'a', text: 'why', isTakenBack: true }],
  ],
  ['a plugin that goes', ENTRY, entry(''), null, [{ kind: 'removed', id: 'a', text: 'A' }]],
  ['a plugin that goes and cannot be read', ENTRY, 'x', null, [{ kind: 'removed', id: 'file', text: '' }]],
  ['another title', ENTRY, entry(''), entry('').replace('A', 'B'), []],
  ['another data file', '_data/compat.yaml', 'a: 1', 'a: 2', []],
])('%s', (_, path, before, after, reached) => {
  const expected = reached.map((one) => ({ isTakenBack: false, ...one }));
  expect(reachedBy(path, before, after, OCTOPRINT)).toEqual(expected);
});
