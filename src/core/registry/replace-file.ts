import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAlive } from './is-alive.ts';

const PREFIX = '.registry-desk-';
/** Tells this process from an earlier one with the same number. */
const PROCESS = `${process.pid}-${randomUUID().slice(0, 8)}`;
let files = 0;

/**
 * Replaces a file as a whole: whoever reads it, and whatever crashes, sees all of the old bytes or all of the new.
 * @param mode For a file that is new; an old one keeps its own.
 */
export async function replaceFile(path: string, bytes: Uint8Array, mode = 0o644): Promise<void> {
  files += 1;
  const temporary = join(dirname(path), `${PREFIX}${PROCESS}-${files}.tmp`);
  const kept = await stat(path).then(
    (old) => old.mode & 0o777,
    () => mode,
  );
  try {
    const handle = await open(temporary, 'wx', kept);
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

/** No write takes so long: an older temporary file is nobody's, whatever process has its number by now. */
const STALE_MS = 60 * 60_000;

/** Removes the temporary files of processes that died while they wrote into a folder. */
export async function removeStaleFiles(folder: string): Promise<void> {
  // A registry has no data folder, perhaps: nothing was left there.
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-[\\w-]+\\.tmp$`).exec(name)?.[1];
    if (pid === undefined) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
    if (!isAlive(Number(pid)) || Date.now() - mtimeMs > STALE_MS) await rm(path, { force: true });
  }
}
