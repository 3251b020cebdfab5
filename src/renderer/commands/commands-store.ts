import { create } from 'zustand';
import type { Command } from './command.ts';

interface Commands {
  /** By who gave them; the last one given comes first where two have one key. */
  given: readonly { owner: symbol; commands: readonly Command[] }[];
}

export const useCommandsStore = create<Commands>()(() => ({ given: [] }));

/** Gives commands, in the place of what the owner gave before. */
export function give(owner: symbol, commands: readonly Command[]): void {
  useCommandsStore.setState(({ given }) => {
    const at = given.findIndex((one) => one.owner === owner);
    return { given: at < 0 ? [...given, { owner, commands }] : given.with(at, { owner, commands }) };
  });
}

export function takeBack(owner: symbol): void {
  useCommandsStore.setState(({ given }) => ({ given: given.filter((one) => one.owner !== owner) }));
}

/** All commands, the most recently given first. */
export function allCommands(): Command[] {
  return useCommandsStore
    .getState()
    .given.toReversed()
    .flatMap(({ commands }) => [...commands]);
}
