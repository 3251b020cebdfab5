import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../shared/problem.ts';
import { isAlive } from '../registry/index.ts';

/**
 * Makes this process the one that writes a registry, until it lets go or dies.
 * @param folder The registry's `registryFolder`.
 * @returns What lets go.
 * @throws {ProblemError} `registry.locked` while another living process has it; `cache.unwritable`.
 */
export async function lockRegistry(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock');
  for (let attempt = 0; ; attempt += 1) {
    try {
      await mkdir(folder, { recursive: true });
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        throw new ProblemError({
          code: 'cache.unwritable',
          file,
          detail: error instanceof Error ? error.message : String(error),
        });
      }
    }
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if ((isAlive(owner) && owner !== process.pid) || attempt > 0)
      throw new ProblemError({ code: 'registry.locked', pid: owner });
    // Its owner is dead, or died before it wrote its number.
    await rm(file, { force: true });
  }
}
