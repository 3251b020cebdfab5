import type { MenuItemConstructorOptions } from 'electron';
import { z } from 'zod';
import type { MenuItem } from '../shared/desktop-bridge.ts';

const MENUS = ['File', 'Edit', 'View', 'Go', 'Registry', 'Help'] as const;

/** What a page may put into the menus. */
export const MenuItems = z
  .array(
    z.object({
      id: z.string().max(100),
      menu: z.enum(MENUS),
      title: z.string().max(100),
      accelerator: z
        .string()
        .regex(/^(?:(?:CmdOrCtrl|CommandOrControl|Cmd|Ctrl|Alt|Option|Shift)\+)*(?:[\x21-\x7e]|F\d{1,2}|[A-Z][a-z]+)$/)
        .exactOptional(),
      isEnabled: z.boolean(),
    }),
  )
  .max(200) satisfies z.ZodType<MenuItem[]>;

/** The menus: the app's commands, each where it belongs, with what the system's own menus have there. */
export function menuTemplate(
  items: readonly MenuItem[],
  { isMac, isPackaged }: { isMac: boolean; isPackaged: boolean },
  onCommand: (id: string) => void,
): MenuItemConstructorOptions[] {
  const commandsOf = (menu: MenuItem['menu']): MenuItemConstructorOptions[] =>
    items
      .filter((item) => item.menu === menu)
      .map(({ id, title, accelerator, isEnabled }) => ({
        id,
        label: title.replaceAll('&', '&&'),
        enabled: isEnabled,
        // Shown here; the page listens to its keys itself.
        ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
        click: () => onCommand(id),
      }));
  const hasUndo = items.some(({ menu, accelerator }) => menu === 'Edit' && accelerator === 'CmdOrCtrl+Z');
  const system: Record<MenuItem['menu'], MenuItemConstructorOptions[]> = {
    File: [isMac ? { role: 'close' } : { role: 'quit' }],
    Edit: [
      ...(hasUndo ? [] : ([{ role: 'undo' }, { role: 'redo' }, { type: 'separator' }] as const)),
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
    View: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...(isPackaged ? [] : ([{ role: 'toggleDevTools' }] as const)),
    ],
    Go: [],
    Registry: [],
    Help: [],
  };
  const menus = MENUS.map((menu): MenuItemConstructorOptions => {
    const [commands, own] = [commandsOf(menu), system[menu]];
    const isBoth = commands.length > 0 && own.length > 0;
    return { label: menu, submenu: [...commands, ...(isBoth ? [{ type: 'separator' } as const] : []), ...own] };
  }).filter(({ submenu }) => Array.isArray(submenu) && submenu.length > 0);
  const help = menus.at(-1)?.label === 'Help' ? menus.splice(-1) : [];
  return [...(isMac ? [{ role: 'appMenu' } as const] : []), ...menus, { role: 'windowMenu' }, ...help];
}
