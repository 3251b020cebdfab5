import { expect, it } from 'vitest';
import { keyOf, type Pressed } from './keys.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it.each<[Partial<Pressed> & { key: string }, boolean, string | undefined]>([
  [{ key: 'j' }, false, 'j'],
  [{ key: 'J', shiftKey: true }, false, 'shift+J'],
  [{ key: 'J' }, false, 'j'],
  [{ key: 'k', ctrlKey: true }, false, 'mod+K'],
  [{ key: 'k', metaKey: true }, true, 'mod+K'],
  [{ key: 'k', metaKey: true }, false, undefined],
  [{ key: 'k', ctrlKey: true }, true, undefined],
  [{ key: 'E', ctrlKey: true, shiftKey: true }, false, 'mod+shift+E'],
  [{ key: 'Enter', ctrlKey: true }, false, 'mod+enter'],
  [{ key: '?', shiftKey: true }, false, '?'],
  [{ key: 'F6', shiftKey: true }, false, 'shift+F6'],
  [{ key: ',', ctrlKey: true }, false, 'mod+,'],
  [{ key: 'ArrowDown' }, false, '↓'],
  [{ key: 'a', altKey: true }, false, undefined],
  [{ key: 'Shift', shiftKey: true }, false, undefined],
])('%j on a Mac: %s is %s', (pressed, isMac, expected) => {
  expect(keyOf({ ...NONE, ...pressed }, isMac)).toBe(expected);
});
