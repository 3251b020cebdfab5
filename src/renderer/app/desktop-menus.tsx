import { useEffect, useEffectEvent } from 'react';
import { allCommands, useCommandsStore } from '../commands/index.ts';
import { desktop } from '../engine/desktop.ts';
import { menuItems } from './desktop-menu.ts';

/** Keeps the desktop's menus as the commands are, and does what is chosen there. */
export function DesktopMenus() {
  const run = useEffectEvent((id: string) => {
    const command = allCommands().find((one) => one.id === id);
    if (command?.isDisabledBecause === undefined) command?.run();
  });
  useEffect(() => desktop().onCommand((id) => run(id)), []);
  useEffect(() => {
    let told = '';
    const tell = (): void => {
      const items = menuItems(allCommands());
      const words = JSON.stringify(items);
      if (words === told) return;
      told = words;
      desktop().setMenu(items);
    };
    tell();
    return useCommandsStore.subscribe(tell);
  }, []);
  return null;
}
