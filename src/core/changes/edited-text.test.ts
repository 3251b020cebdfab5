import { expect, it } from 'vitest';
import type { Change } from '../../shared/change.ts';
import { OCTOPRINT } from '../../shared/profile.ts';
import { editedText } from './edited-text.ts';

const NOTICES = '_data/notices.yaml';
const OVERLAYS = '_data/update_check_overlays_py2.yaml';

function change(file: string, field: string, over: Partial<Change>): Change {
  return { entry: '_plugins/a.md', file, field, source: 'github', severity: 'routine', reason: 'x', ...over };
}

it.each<[string, string, string, Change[], string]>([
  [
    'an entry',
    '_plugins/a.md',
    '---\nid: a # it\ngithub:\n  stars: 1\n---\n\nText',
    [change('_plugins/a.md', 'github.stars', { before: 1, after: 2 })],
    '---\nid: a # it\ngithub:\n  stars: 2\n---\n\nText',
  ],
  [
    'an entry that was edited by hand',
    '_plugins/a.md',
    '---\nid: a\n---\n',
    [
      change('_plugins/a.md', '(body)', { source: 'hand' }),
      change('_plugins/a.md', 'id', { source: 'hand', after: 'b' }),
    ],
    '---\nid: a\n---\n',
  ],
  [
    'the notices',
    NOTICES,
    '# all\n- plugin: b\n  text: "t"\n',
    [change(NOTICES, 'a', { after: { plugin: 'a', date: '2023-05-04 10:00:00Z' }, source: 'notices' })],
    '# all\n- plugin: b\n  text: "t"\n- plugin: a\n  date: 2023-05-04 10:00:00Z\n',
  ],
  [
    'notices that are not there yet',
    NOTICES,
    '',
    [change(NOTICES, 'a', { after: { plugin: 'a' }, source: 'notices' })],
    '- plugin: a\n',
  ],
  [
    'the overlays',
    OVERLAYS,
    'b: {disabled: true}\n"a.b":\n  disabled: true\n',
    [
      change(OVERLAYS, 'a.b', { before: { disabled: true }, source: 'overlays' }),
      change(OVERLAYS, 'c', { after: { disabled: true }, source: 'overlays' }),
    ],
    'b: {disabled: true}\nc:\n  disabled: true\n',
  ],
])('makes the changes of %s', (_, path, text, changes, after) => {
  expect(editedText(path, text, changes, OCTOPRINT)).toMatchObject({ text: after });
});

it.each([
  ['an entry', '_plugins/a.md', 'no front matter'],
  ['notices', NOTICES, 'a: ['],
  ['notices that are a map', NOTICES, 'a: 1\n'],
  ['overlays that are a list', OVERLAYS, '- 1\n'],
])('refuses %s that it cannot edit', (_, path, text) => {
  const made = change(path, 'a', { after: { plugin: 'a' } });
  expect(editedText(path, text, [made], OCTOPRINT)).toHaveProperty('refused');
});
