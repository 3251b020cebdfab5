import type { Change } from '../../shared/change.ts';
import type { Problem } from '../../shared/problem.ts';
import { editsOf } from '../changes/index.ts';
import type { Edited, Entry, FileEdit, WriteOptions } from '../registry/index.ts';
import { editFrontMatter, hashOf, readText, writeFiles } from '../registry/index.ts';
import type { Outcome } from './outcome.ts';

interface Editable {
  hash: string;
  edit: (text: string, changes: readonly Change[]) => Edited;
}

/**
 * Writes changes into the files that they edit: those of one file together, or none of them.
 * @param dataFiles The data files as the run read them.
 * @returns The paths that were written, and why others were not.
 */
export async function writeChanges(
  changes: readonly Change[],
  entries: readonly Entry[],
  dataFiles: Outcome['dataFiles'],
  options: WriteOptions,
): Promise<{ written: Set<string>; problems: Problem[] }> {
  const files = new Map<string, Editable>();
  for (const { path, hash } of entries) {
    files.set(path, { hash, edit: (text, ofFile) => editFrontMatter(text, editsOf(ofFile)) });
  }
  for (const [path, { text, edit }] of dataFiles)
    files.set(path, { hash: hashOf(text), edit: (_, ofFile) => edit(ofFile) });

  const edits: FileEdit[] = [];
  const problems: Problem[] = [];
  for (const [path, ofFile] of Map.groupBy(changes, ({ file }) => file)) {
    options.signal.throwIfAborted();
    const file = files.get(path);
    if (file === undefined) continue;
    const before = await readText(options.registry, path, file.hash);
    if ('code' in before) {
      problems.push({ entry: path, ...before });
      continue;
    }
    const edited = file.edit(before.text, ofFile);
    if ('refused' in edited) {
      const { refused: why, ...place } = edited;
      problems.push({ code: 'edit.refused', entry: path, path, why, ...place });
    } else {
      edits.push({ path, hash: file.hash, after: edited.text });
    }
  }
  if (edits.length === 0) return { written: new Set(), problems };
  const result = await writeFiles(edits, options);
  return { written: result.written, problems: [...problems, ...result.problems] };
}
