import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lockRegistry } from '../../src/core/cache/index.ts';
import { engineClient } from './engine-client.ts';

/**
 * Makes a data folder as it is while another desk writes a registry: it was open last, and its lock is held.
 * @returns Ends that other desk.
 */
export async function writtenElsewhere(dataFolder: string, registry: string): Promise<() => Promise<void>> {
  const first = await engineClient(dataFolder);
  await first.call('registry.open', { folder: registry });
  await first.engine.stop();
  const kept = (await readdir(dataFolder, { withFileTypes: true })).find((entry) => entry.isDirectory());
  return lockRegistry(join(dataFolder, kept?.name ?? ''));
}
