import type { Cache } from '../core/cache/index.ts';
import { openCache, registryFolder } from '../core/cache/index.ts';
import { locateRegistry } from '../core/registry/index.ts';
import { ProblemError, type Problem } from '../shared/problems/index.ts';

export interface Memory {
  /** The registry's folder, absolute, with no link left in it. */
  registry: string;
  /** The folder in which everything about the registry is kept. */
  folder: string;
  cache: Cache;
  /** Why nothing is remembered, where that is so. */
  problems: Problem[];
}

/**
 * Opens what is remembered of a registry.
 * @param isNeeded Whether nothing may go on without it: what was decided is in it. Otherwise a run goes on without memory,
 * and says so.
 * @throws {ProblemError} `registry.not-there`; where it is needed, a problem of the cache.
 */
export async function openMemory(
  registryPath: string,
  dataFolder: string,
  { isNeeded }: { isNeeded: boolean },
): Promise<Memory> {
  const registry = await locateRegistry(registryPath);
  const folder = registryFolder(dataFolder, registry);
  try {
    return { registry, folder, cache: await openCache(folder), problems: [] };
  } catch (error) {
    if (isNeeded || !(error instanceof ProblemError)) throw error;
    return { registry, folder, cache: await openCache(undefined), problems: [error.problem] };
  }
}
