import { expect, it } from 'vitest';
import { keyCaps } from './keys.ts';

it.each([
  ['a', true, ['a'], ['a']],
  ['shift+a', false, ['⇧A'], ['Shift+a']],
  ['mod+enter', true, ['⌘↵'], ['Meta+Enter']],
  ['mod+enter', false, ['Ctrl+↵'], ['Control+Enter']],
  ['mod+shift+e', false, ['Ctrl+⇧+E'], ['Control+Shift+e']],
  ['g p', false, ['g', 'p'], ['g', 'p']],
  ['+', false, ['+'], ['+']],
])('draws %s (Mac: %s) as %j', (keys, isMac, drawn, aria) => {
  const caps = keyCaps(keys, isMac);
  expect(caps.map((cap) => cap.drawn)).toEqual(drawn);
  expect(caps.map((cap) => cap.aria)).toEqual(aria);
});

it('says the words of a shortcut', () => {
  expect(keyCaps('mod+enter', true)[0]?.spoken).toBe('Command Enter');
  expect(keyCaps('mod+enter', false)[0]?.spoken).toBe('Control Enter');
});
