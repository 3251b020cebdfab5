import type { GitCall } from '../process/run.ts';

declare const trusted: unique symbol;

/**
 * A folder whose own git settings may take effect: they are harmless, or a person has read and trusted them. Commands
 * that write, contact a remote or may start a program take no other; those that only read take any folder.
 * `judgeFolder` gives one, and `ownFolder` for a folder that this program made itself.
 */
export type TrustedFolder = string & { readonly [trusted]: true };

export interface TrustedCall extends GitCall {
  folder: TrustedFolder;
}

/** Marks a folder that this program has just made, where no setting can be anybody else's. */
export function ownFolder(folder: string): TrustedFolder {
  return folder as TrustedFolder;
}
