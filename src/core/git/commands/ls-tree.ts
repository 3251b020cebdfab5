import { posix } from 'node:path';
import { recordsOf } from '../process/records.ts';
import { gitText, type GitCall } from '../process/run.ts';

/** A file in a tree. */
export interface TreeFile {
  /** `100644`, `100755`; `120000` for a link, `160000` for a submodule. */
  mode: string;
  /** The id of its content. */
  id: string;
}

const FOLDER = '040000';

/** The files at these paths in a commit, by path from the checkout's top; paths that it lacks are left out. */
export async function filesAt(commit: string, paths: Iterable<string>, call: GitCall): Promise<Map<string, TreeFile>> {
  const wanted = new Set(paths);
  if (wanted.size === 0) return new Map();
  const folders = new Set([...wanted].map((path) => posix.dirname(path)));
  const hasTop = folders.delete('.');
  // The content of a folder is listed by its name with a slash behind it, that of the top without any.
  const lists = [...(hasTop ? [[]] : []), ...(folders.size > 0 ? [[...folders].map((folder) => `${folder}/`)] : [])];
  const files = new Map<string, TreeFile>();
  for (const within of lists) {
    const output = await gitText(['ls-tree', '-z', '--full-tree', commit, '--', ...within], call);
    for (const [path, file] of parseTree(output)) if (wanted.has(path)) files.set(path, file);
  }
  return files;
}

/** All files below a folder of a commit, by path relative to the call's folder; an empty map where it has none. */
export async function filesBelow(commit: string, folder: string, call: GitCall): Promise<Map<string, TreeFile>> {
  return parseTree(await gitText(['ls-tree', '-r', '-z', commit, '--', folder], call));
}

/** Those of some names that a commit has at its top. */
export async function topNames(commit: string, names: readonly string[], call: GitCall): Promise<string[]> {
  return recordsOf(await gitText(['ls-tree', '-z', '--name-only', '--full-tree', commit, '--', ...names], call));
}

/** `MODE TYPE ID`, a tab, the path (git-ls-tree, "Output Format"). Folders are left out. */
export function parseTree(output: string): Map<string, TreeFile> {
  const files = new Map<string, TreeFile>();
  for (const record of recordsOf(output)) {
    const [, mode, id, path] = /^(\d+) \w+ ([\da-f]+)\t([^]+)$/.exec(record) ?? [];
    if (mode !== undefined && id !== undefined && path !== undefined && mode !== FOLDER) files.set(path, { mode, id });
  }
  return files;
}
