import type { Change } from '../../shared/change.ts';
import type { Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import { editedText } from '../changes/index.ts';
import type { Entry, FileEdit, WriteOptions } from '../registry/index.ts';
import { hashOf, readText, writeFiles } from '../registry/index.ts';
import type { Outcome } from './outcome.ts';

/**
 * Writes changes into the files that they edit: those of one file together, or none of them.
 * @param dataFiles The data files as the run read them.
 * @returns The paths that were written, and why others were not.
 */
export async function writeChanges(
  changes: readonly Change[],
  entries: readonly Entry[],
  dataFiles: Outcome['dataFiles'],
  { profile, ...options }: WriteOptions & { profile: Profile },
): Promise<{ written: Set<string>; problems: Problem[] }> {
  const hashes = new Map(entries.map(({ path, hash }) => [path, hash]));
  for (const [path, text] of dataFiles) hashes.set(path, hashOf(text));

  const edits: FileEdit[] = [];
  const problems: Problem[] = [];
  for (const [path, ofFile] of Map.groupBy(changes, ({ file }) => file)) {
    options.signal.throwIfAborted();
    const hash = hashes.get(path);
    if (hash === undefined) continue;
    const before = await readText(options.registry, path, hash);
    if ('code' in before) {
      problems.push({ entry: path, ...before });
      continue;
    }
    const edited = editedText(path, before.text, ofFile, profile);
    if ('refused' in edited) {
      const { refused: why, ...place } = edited;
      problems.push({ code: 'edit.refused', entry: path, path, why, ...place });
    } else {
      edits.push({ path, hash, after: edited.text });
    }
  }
  if (edits.length === 0) return { written: new Set(), problems };
  const result = await writeFiles(edits, options);
  return { written: result.written, problems: [...problems, ...result.problems] };
}
