import { useEffect, useLayoutEffect, useState } from 'react';
import type { Command } from './command.ts';
import { give, takeBack } from './commands-store.ts';

/** Offers commands while a component is there: by key, in the palette, in menus. */
export function useCommands(commands: readonly Command[]): void {
  const [owner] = useState(() => Symbol('commands'));
  // After each render: what a command does sees the newest values.
  useLayoutEffect(() => give(owner, commands));
  useEffect(() => () => takeBack(owner), [owner]);
}
