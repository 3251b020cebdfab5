import { posix } from 'node:path';
import { gitText, partsOf, type GitCall } from './run.ts';

/** A file as a tree has it. */
export interface TreeFile {
  /** `100644`, `100755`; `120000` for a link, `160000` for a submodule. */
  mode: string;
  id: string;
}

/** How a commit changed one path: what it was, and what it is; null where it is not there. */
export interface TreeChange {
  path: string;
  before: TreeFile | null;
  after: TreeFile | null;
}

const FOLDER = '040000';
const ABSENT = '000000';

/** The files at these paths in a commit, by path; those that are not there are left out. */
export async function filesAt(commit: string, paths: Iterable<string>, call: GitCall): Promise<Map<string, TreeFile>> {
  const wanted = new Set(paths);
  if (wanted.size === 0) return new Map();
  const folders = new Set([...wanted].map((path) => posix.dirname(path)));
  const hasTop = folders.delete('.');
  // What is in a folder is asked for by its name with a slash behind it, and what is at the top without any.
  const asked = [...(hasTop ? [[]] : []), ...(folders.size > 0 ? [[...folders].map((folder) => `${folder}/`)] : [])];
  const files = new Map<string, TreeFile>();
  for (const within of asked) {
    const tree = await gitText(['ls-tree', '-z', '--full-tree', commit, '--', ...within], call);
    for (const line of partsOf(tree)) {
      // `mode type id`, a tab, the path (git-ls-tree, "Output Format").
      const [, mode, id, path] = /^(\d+) \w+ ([\da-f]+)\t([^]+)$/.exec(line) ?? [];
      if (mode === undefined || id === undefined || path === undefined || mode === FOLDER) continue;
      if (wanted.has(path)) files.set(path, { mode, id });
    }
  }
  return files;
}

/** What differs between two commits, by path; a rename is a file that goes and one that comes. */
export async function changedFiles(from: string, to: string, call: GitCall): Promise<TreeChange[]> {
  const settings = ['-r', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules=none'];
  const parts = partsOf(await gitText(['diff-tree', ...settings, from, to], call));
  const changes: TreeChange[] = [];
  // `:mode mode id id status`, then the path (git-diff-tree, "Raw output format").
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [before = '', after = '', idBefore = '', idAfter = ''] = (parts[at] ?? '').slice(1).split(' ');
    changes.push({
      path: parts[at + 1] ?? '',
      before: before === ABSENT ? null : { mode: before, id: idBefore },
      after: after === ABSENT ? null : { mode: after, id: idAfter },
    });
  }
  return changes;
}
