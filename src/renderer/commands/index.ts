export type { Command } from './command.ts';
export { allCommands, useCommandsStore } from './commands-store.ts';
export { listenToKeys } from './listen-to-keys.ts';
export { useCommands } from './use-commands.ts';
