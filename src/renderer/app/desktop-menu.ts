import type { MenuItem } from '../../shared/desktop-bridge.ts';
import type { Command } from '../commands/index.ts';

const ELECTRON_NAMES: Readonly<Record<string, string>> = {
  mod: 'CmdOrCtrl',
  shift: 'Shift',
  enter: 'Enter',
  esc: 'Escape',
  '↓': 'Down',
  '↑': 'Up',
};

/** What the desktop's menus show of the commands: those that name a menu, each once. */
export function menuItems(commands: readonly Command[]): MenuItem[] {
  const items = new Map<string, MenuItem>();
  for (const { id, menu, title, keys, isDisabledBecause } of commands) {
    if (menu === undefined || items.has(id)) continue;
    const accelerator = keys?.map(acceleratorOf).find((one) => one !== undefined);
    const isEnabled = isDisabledBecause === undefined;
    items.set(id, { id, menu, title, isEnabled, ...(accelerator !== undefined && { accelerator }) });
  }
  return [...items.values()];
}

/** A key as Electron writes it. Single keys have none: in a menu they would act while somebody types. */
export function acceleratorOf(key: string): string | undefined {
  if (!key.startsWith('mod+') && !/^(shift\+)?F\d+$/.test(key)) return undefined;
  return key
    .split('+')
    .map((part) => ELECTRON_NAMES[part] ?? part)
    .join('+');
}
