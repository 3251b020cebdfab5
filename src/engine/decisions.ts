import { lockRegistry } from '../core/cache/index.ts';
import { Decision } from '../shared/decision.ts';
import { openMemory } from './memory.ts';

/** What was decided about a registry's changes and signals, by entry, file and field. */
export async function listDecisions(registry: string, dataFolder: string): Promise<Decision[]> {
  const { cache } = await openMemory(registry, dataFolder, { isNeeded: true });
  try {
    return cache.decisions.all();
  } finally {
    cache.close();
  }
}

/**
 * Adds decisions that were made elsewhere; of two about one field the later one holds.
 * @throws {ProblemError} Where another process writes the registry, or what is remembered cannot be opened.
 */
export async function importDecisions(
  registry: string,
  dataFolder: string,
  decisions: readonly Decision[],
): Promise<void> {
  const parsed = decisions.map((decision) => Decision.parse(decision));
  const { folder, cache } = await openMemory(registry, dataFolder, { isNeeded: true });
  const release = await lockRegistry(folder);
  try {
    cache.decisions.put(parsed);
  } finally {
    cache.close();
    await release();
  }
}
