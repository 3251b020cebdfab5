import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineClient } from './engine-client.ts';

/**
 * Makes a data folder as it is while another desk writes a registry: it was open last, and its lock is that desk's.
 * @returns The lock; without it that desk has ended.
 */
export async function writtenElsewhere(dataFolder: string, registry: string): Promise<string> {
  const first = await engineClient(dataFolder);
  await first.call('registry.open', { folder: registry });
  await first.engine.stop();
  const kept = (await readdir(dataFolder, { withFileTypes: true })).find((entry) => entry.isDirectory());
  const lock = join(dataFolder, kept?.name ?? '', 'lock');
  // The process that runs the tests is alive, and is not this engine's.
  await writeFile(lock, String(process.ppid));
  return lock;
}
