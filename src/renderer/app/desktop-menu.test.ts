import { expect, it } from 'vitest';
import type { Command } from '../commands/index.ts';
import { acceleratorOf, menuItems } from './desktop-menu.ts';

const command = (over: Partial<Command>): Command => ({
  id: 'x',
  title: 'Do it',
  group: 'Everywhere',
  run: () => undefined,
  ...over,
});

it.each([
  ['mod+K', 'CmdOrCtrl+K'],
  ['mod+shift+E', 'CmdOrCtrl+Shift+E'],
  ['mod+,', 'CmdOrCtrl+,'],
  ['shift+F6', 'Shift+F6'],
  ['mod+enter', 'CmdOrCtrl+Enter'],
  ['j', undefined],
  ['g p', undefined],
  ['shift+J', undefined],
])('%s is %s in a menu', (key, accelerator) => {
  expect(acceleratorOf(key)).toBe(accelerator);
});

it('has the commands that name a menu, the first of each id', () => {
  const items = menuItems([
    command({ menu: 'Go', keys: ['g p', 'mod+1'] }),
    command({ menu: 'File' }),
    command({ id: 'y' }),
    command({ id: 'z', menu: 'Edit', isDisabledBecause: 'Nothing to undo' }),
  ]);
  expect(items).toEqual([
    { id: 'x', menu: 'Go', title: 'Do it', isEnabled: true, accelerator: 'CmdOrCtrl+1' },
    { id: 'z', menu: 'Edit', title: 'Do it', isEnabled: false },
  ]);
});
