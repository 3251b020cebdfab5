import type { Change } from '../../shared/change.ts';
import type { Problem } from '../../shared/problem.ts';
import { editsOf } from '../changes/index.ts';
import type { Entry, FileEdit, WriteOptions } from '../registry/index.ts';
import { editFrontMatter, readText, writeFiles } from '../registry/index.ts';

/**
 * Writes changes into the entries' files: those of one file together, or none of them.
 * @returns The paths that were written, and why others were not.
 */
export async function writeChanges(
  changes: readonly Change[],
  entries: readonly Entry[],
  options: WriteOptions,
): Promise<{ written: Set<string>; problems: Problem[] }> {
  const hashes = new Map(entries.map(({ path, hash }) => [path, hash]));
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
    const edited = editFrontMatter(before.text, editsOf(ofFile));
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
