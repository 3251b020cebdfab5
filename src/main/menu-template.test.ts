import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { MenuItem } from '../shared/desktop-bridge.ts';
import { MenuItems, menuTemplate } from './menu-template.ts';

const RUN: MenuItem = {
  id: 'enrichment.run',
  menu: 'Registry',
  title: 'Run enrichment',
  accelerator: 'CmdOrCtrl+Shift+E',
  isEnabled: true,
};
const UNDO: MenuItem = { id: 'undo', menu: 'Edit', title: 'Undo', accelerator: 'CmdOrCtrl+Z', isEnabled: false };
const LINUX = { isMac: false, isPackaged: true };

/** The names of the entries of one menu. */
function entries(template: readonly MenuItemConstructorOptions[], label: string): (string | undefined)[] {
  const submenu = template.find((menu) => menu.label === label)?.submenu;
  return Array.isArray(submenu) ? submenu.map((entry) => entry.label ?? entry.role ?? entry.type) : [];
}

it('puts each command where it belongs, before what the system has there', () => {
  const template = menuTemplate([RUN, UNDO], LINUX, vi.fn());
  expect(template.map(({ label, role }) => label ?? role)).toEqual(['File', 'Edit', 'View', 'Registry', 'windowMenu']);
  expect(entries(template, 'Registry')).toEqual(['Run enrichment']);
  expect(entries(template, 'Edit')).toEqual(['Undo', 'separator', 'cut', 'copy', 'paste', 'selectAll']);
  expect(entries(template, 'File')).toEqual(['quit']);
});

it('has the system’s undo where the app has none', () => {
  expect(entries(menuTemplate([], LINUX, vi.fn()), 'Edit').slice(0, 3)).toEqual(['undo', 'redo', 'separator']);
});

it('begins with the app’s own menu on a Mac, and ends with Help', () => {
  const help: MenuItem = { id: 'keys', menu: 'Help', title: 'All keys', isEnabled: true };
  const template = menuTemplate([help], { isMac: true, isPackaged: true }, vi.fn());
  expect(template.map(({ label, role }) => label ?? role)).toEqual([
    'appMenu',
    'File',
    'Edit',
    'View',
    'windowMenu',
    'Help',
  ]);
});

it('shows a key without taking it from the page, and says which command was chosen', () => {
  const chosen = vi.fn();
  const submenu = menuTemplate([RUN], LINUX, chosen).find(({ label }) => label === 'Registry')?.submenu;
  const entry = Array.isArray(submenu) ? submenu[0] : undefined;
  expect(entry).toMatchObject({ accelerator: 'CmdOrCtrl+Shift+E', registerAccelerator: false, enabled: true });
  Reflect.apply(entry?.click ?? vi.fn(), undefined, []);
  expect(chosen).toHaveBeenCalledExactlyOnceWith('enrichment.run');
});

it('has the developer’s tools in a checkout alone', () => {
  expect(entries(menuTemplate([], { isMac: false, isPackaged: false }, vi.fn()), 'View')).toContain('toggleDevTools');
  expect(entries(menuTemplate([], LINUX, vi.fn()), 'View')).not.toContain('toggleDevTools');
});

describe('what a page may put in', () => {
  it.each(['CmdOrCtrl+K', 'CmdOrCtrl+Shift+E', 'CmdOrCtrl+,', 'F6', 'Shift+F6', 'CmdOrCtrl+Enter', '?'])(
    'is a key %s',
    (accelerator) => {
      expect(MenuItems.safeParse([{ ...RUN, accelerator }]).success).toBe(true);
    },
  );

  it.each([
    ['a key that is none', { ...RUN, accelerator: 'Hyper+Nothing at all' }],
    ['a menu that is none', { ...RUN, menu: 'Apple' }],
    ['a title without end', { ...RUN, title: 'x'.repeat(101) }],
    ['no command', 7],
  ])('is not %s', (_, item) => {
    expect(MenuItems.safeParse([item]).success).toBe(false);
  });
});
