import { continuedRepository } from './continued-repository.ts';
import { createRepository, type WorldRepository } from './repository.ts';
import type { UsageWindow } from './usage-counts.ts';
import { usageExport, type UsageExport } from './usage.ts';
import { repositoryName, ticketOf, type WorldEntry } from './world-entry.ts';

/** Everything that the sandbox knows, invented when it is first asked for. */
export interface World {
  seed: number;
  /** What its dates are counted back from. */
  now: Date;
  repository(owner: string, name: string): WorldRepository | undefined;
  repositoryById(databaseId: number): WorldRepository | undefined;
  usage(window: UsageWindow, generatedAt: Date): UsageExport;
}

interface WorldOptions {
  seed: number;
  entries: readonly WorldEntry[];
  /** What the dates are counted back from. */
  now: Date;
  /** The registry's own repository, where the sandbox has it. */
  hosted?: { owner: string; name: string; branch: string } | undefined;
}

/** The world behind these entries. A repository depends on the seed, its name and its entry, not on the others. */
export function createWorld(options: WorldOptions): World {
  const { seed, entries, now, hosted } = options;
  const { known, tickets } = knownRepositories(entries);
  if (hosted) known.set(key(hosted.owner, hosted.name), hosted);
  const made = new Map<string, WorldRepository>();
  let byId: Map<number, WorldRepository> | undefined;

  function repository(owner: string, name: string): WorldRepository | undefined {
    const at = key(owner, name);
    const named = known.get(at);
    if (!named) return undefined;
    const found = made.get(at) ?? { ...createKnown(seed, named, now), tickets: new Set(tickets.get(at)) };
    made.set(at, found);
    return found;
  }

  return {
    seed,
    now,
    repository,
    repositoryById(databaseId) {
      byId ??= new Map(
        [...known.values()].flatMap(({ owner, name }) => {
          const found = repository(owner, name);
          return found ? [[found.databaseId, found] as const] : [];
        }),
      );
      return byId.get(databaseId);
    },
    usage: (window, generatedAt) => usageExport(seed, entries, window, generatedAt),
  };
}

interface KnownRepository {
  owner: string;
  name: string;
  /** Absent where a ticket alone names the repository, and where it is the registry's own. */
  entry?: WorldEntry;
  /** The default branch, where it is known. */
  branch?: string;
}

/** The repositories that the entries name, as their source or by a ticket, and the numbers of those tickets. */
function knownRepositories(entries: readonly WorldEntry[]) {
  const known = new Map<string, KnownRepository>();
  const tickets = new Map<string, number[]>();
  for (const entry of entries) {
    const named = repositoryName(entry.source);
    // Of two entries with one repository, the first decides what is in it.
    if (named && !known.has(key(named.owner, named.name))) known.set(key(named.owner, named.name), { ...named, entry });
  }
  for (const { owner, name, number } of entries
    .flatMap((entry) => entry.tickets ?? [])
    .flatMap((url) => ticketOf(url) ?? [])) {
    const at = key(owner, name);
    tickets.set(at, [...(tickets.get(at) ?? []), number]);
    if (!known.has(at)) known.set(at, { owner, name });
  }
  return { known, tickets };
}

function createKnown(seed: number, { owner, name, entry, branch }: KnownRepository, now: Date): WorldRepository {
  if (entry) {
    const invented = createRepository(seed, { owner, name }, entry, now);
    const committed = entry.committed?.github;
    const isContinued = committed && Object.values(committed).some((value) => value !== undefined);
    return isContinued ? continuedRepository(seed, invented, committed, now) : invented;
  }
  const nobody = { id: name, source: undefined, python: undefined, isCalm: true };
  const invented = createRepository(seed, { owner, name }, nobody, now);
  return {
    ...invented,
    defaultBranch: branch ?? invented.defaultBranch,
    description: 'Where plugins are registered',
    files: () => new Map([['README.md', `# ${name}\n\nPlugins are registered here.\n`]]),
  };
}

/** GitHub's names ignore case. */
function key(owner: string, name: string): string {
  return `${owner}/${name}`.toLowerCase();
}
