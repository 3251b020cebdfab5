import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAlive } from './is-alive.ts';

const PREFIX = '.registry-desk-';
let files = 0;

/** Replaces a file as a whole: whoever reads it, and whatever crashes, sees all of the old bytes or all of the new. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  files += 1;
  const temporary = join(dirname(path), `${PREFIX}${process.pid}-${files}.tmp`);
  const mode = await stat(path).then(
    (old) => old.mode & 0o777,
    () => 0o644,
  );
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Takes away the temporary files of processes that died while they wrote into a folder. */
export async function removeStaleFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-\\d+\\.tmp$`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { force: true });
  }
}
