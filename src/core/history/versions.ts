import { fileVersions, type FileVersion, type GitCall } from '../git/index.ts';

/**
 * The versions of all entries that commits brought, the oldest first, as the main line saw them.
 * @param range `HEAD`, or `ID..HEAD` for what came after a commit.
 * @param entriesFolder Relative to the registry.
 */
export async function versionsOf(
  range: string,
  entriesFolder: string,
  call: GitCall,
): Promise<{ versions: FileVersion[]; commits: number }> {
  const { versions, commits } = await fileVersions(range, entriesFolder, call);
  return { versions: versions.filter(({ path }) => isEntry(path, entriesFolder)), commits };
}

function isEntry(path: string, folder: string): boolean {
  const name = path.slice(folder.length + 1);
  return path.startsWith(`${folder}/`) && name.endsWith('.md') && !name.startsWith('.') && !name.includes('/');
}
