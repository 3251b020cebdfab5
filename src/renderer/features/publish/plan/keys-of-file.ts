import type { ChangeKey, ReviewChange } from '../../../../shared/contract/changes.ts';

type Changes = ReadonlyMap<string, readonly ReviewChange[]>;

/**
 * The changes that a publish makes of one file: asked for alone, they are worked out without all the other files.
 * @param changes By entry.
 */
export function keysOfFile(changes: Changes, path: string, only?: readonly ChangeKey[]): ChangeKey[] {
  const wanted = only && new Set(only.map(idOf));
  return acceptedIn(changes, path)
    .filter((change) => wanted === undefined || wanted.has(idOf(change)))
    .map(({ entry, file, field }) => ({ entry, file, field }));
}

/** The plugin to look at for a file: a data file has changes of several. */
export function entryOfFile(changes: Changes, path: string): string | undefined {
  return changes.has(path) ? path : acceptedIn(changes, path)[0]?.entry;
}

/** Whether an edit by hand is in a file. */
export function isEditedByHand(changes: Changes, path: string): boolean {
  return acceptedIn(changes, path).some(({ source }) => source === 'hand');
}

function acceptedIn(changes: Changes, path: string): ReviewChange[] {
  return [...changes.values()].flatMap((ofEntry) =>
    ofEntry.filter(({ file, standing }) => file === path && standing === 'accepted'),
  );
}

function idOf({ entry, file, field }: ChangeKey): string {
  return JSON.stringify([entry, file, field]);
}
