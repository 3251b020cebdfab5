import { createRepository, type WorldRepository } from './repository.ts';
import { usageExport, type UsageExport, type UsageWindow } from './usage.ts';
import { repositoryName, type WorldEntry } from './world-entry.ts';

/** Everything that the sandbox knows, invented when it is first asked for. */
export interface World {
  seed: number;
  repository(owner: string, name: string): WorldRepository | undefined;
  repositoryById(databaseId: number): WorldRepository | undefined;
  usage(window: UsageWindow, generatedAt: Date): UsageExport;
}

/**
 * The world behind these entries. A repository depends on the seed, its name and its entry, not on the others.
 * @param now What the dates are counted back from.
 */
export function createWorld(options: { seed: number; entries: readonly WorldEntry[]; now: Date }): World {
  const { seed, entries, now } = options;
  const names = new Map<string, { owner: string; name: string; entry: WorldEntry }>();
  for (const entry of entries) {
    const named = repositoryName(entry.source);
    // Of two entries with one repository, the first decides what is in it.
    if (named && !names.has(key(named.owner, named.name))) names.set(key(named.owner, named.name), { ...named, entry });
  }
  const made = new Map<string, WorldRepository>();
  let byId: Map<number, WorldRepository> | undefined;

  function repository(owner: string, name: string): WorldRepository | undefined {
    const known = names.get(key(owner, name));
    if (!known) return undefined;
    const at = key(owner, name);
    const found = made.get(at) ?? createRepository(seed, known, known.entry, now);
    made.set(at, found);
    return found;
  }

  return {
    seed,
    repository,
    repositoryById(databaseId) {
      byId ??= new Map(
        [...names.values()].flatMap(({ owner, name }) => {
          const found = repository(owner, name);
          return found ? [[found.databaseId, found] as const] : [];
        }),
      );
      return byId.get(databaseId);
    },
    usage: (window, generatedAt) => usageExport(seed, entries, window, generatedAt),
  };
}

/** GitHub's names ignore case. */
function key(owner: string, name: string): string {
  return `${owner}/${name}`.toLowerCase();
}
