import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Entry, UnreadableEntry } from './entry.ts';
import type { EntryIndex } from './indexed-entries.ts';
import { readEntries } from './read-entries.ts';
import { readProfile } from './profile-file.ts';

/** A registry as it is on the disk. */
export interface Registry {
  /** Absolute, with no link left in it. */
  folder: string;
  profile: Profile;
  /** By path. */
  entries: (Entry | UnreadableEntry)[];
}

/**
 * The real path of a registry's folder.
 * @throws {ProblemError} `registry.not-there`.
 */
export async function locateRegistry(folder: string): Promise<string> {
  return realpath(folder).catch(() => {
    throw new ProblemError({ code: 'registry.not-there', folder, missing: 'the folder' });
  });
}

/**
 * Reads the registry in a folder: a git checkout, or any folder of the same layout.
 * @param index What was read before: files that have not moved are not read again.
 * @throws {ProblemError} `registry.not-there`, `registry.profile-invalid`.
 */
export async function openRegistry(folder: string, index?: EntryIndex): Promise<Registry> {
  const real = await locateRegistry(folder);
  const profile = await readProfile(real);
  const entriesFolder = await stat(join(real, profile.entries.folder)).catch(() => undefined);
  if (entriesFolder?.isDirectory() !== true) {
    throw new ProblemError({ code: 'registry.not-there', folder, missing: profile.entries.folder });
  }
  const entries = await readEntries(real, profile.entries.folder, profile.entries.maximumBytes, index);
  return { folder: real, profile, entries };
}
