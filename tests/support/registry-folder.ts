import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A registry with these files; without a name for the folder the entries go into `_plugins`. */
export async function registryWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '_plugins'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name.includes('/') ? name : join('_plugins', name));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return folder;
}

/** The text of an entry; `front` goes into its front matter as it is. */
export function entryText(id: string, front = ''): string {
  return `---\nlayout: plugin\nid: ${id}\nsource: https://github.com/demo/${id}\n${front}---\n\nAbout ${id}.\n`;
}

/** Every file below a folder and its text, `.git` left out. */
export async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'));
  const texts = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const;
  });
  return new Map(await Promise.all(texts));
}
