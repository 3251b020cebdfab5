import type { AddressInfo } from 'node:net';
import { ActiveFaults } from './faults/active-faults.ts';
import { earlierEnrichment } from './registry/earlier-enrichment.ts';
import { generateEntries } from './registry/generated-entry.ts';
import type { Edit } from './hosting/bare-repository.ts';
import { DeviceFlow } from './hosting/device-flow.ts';
import { startHosting, type HostedRegistry } from './hosting/hosting.ts';
import { siteAddress } from './hosting/routes.ts';
import { readRegistry } from './registry/read-registry.ts';
import { listen, type Stage } from './server.ts';
import { createWorld } from './world/world.ts';
import type { WorldEntry } from './world/world-entry.ts';

export { FAULTS } from './faults/catalogue.ts';
export { whatHappened } from './registry/what-happened.ts';
export { writeRegistry } from './registry/write-registry.ts';

export interface SandboxOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /**
   * The folder of a registry whose entries are played; absent: the one that is hosted, else the entries that
   * `writeRegistry` writes for the seed.
   */
  registry?: string;
  /** A registry that is hosted as GitHub would: its git, its builds and its site. */
  hosts?: HostedRegistry;
  /** How long a build of it takes; 6,000 where absent. */
  buildMs?: number;
  /** 1 where absent. */
  seed?: number;
  /** How many entries there are where no registry is given; 60 where absent. */
  plugins?: number;
  /**
   * Whether some repositories are archived and some sources contradict their entries by chance; true where absent.
   * Without it only the faults say what happens.
   */
  surprises?: boolean;
  /** How long every answer waits. */
  latencyMs?: number;
  /** Names of `FAULTS`, with `=ARGUMENT` where they take one. */
  faults?: readonly string[];
  /** The world's time; the real one where absent. */
  now?: Date;
}

export interface Sandbox {
  /** The REST root. GraphQL is below it, at `/graphql`. */
  url: string;
  /** The addresses of the usage exports. */
  usageWeek: string;
  usageMonth: string;
  /** The registry that is hosted; absent where none is. */
  hosted?: Hosted;
  /** How many requests have come in, the refused ones included; git, the site and the sign-in are not counted. */
  requests: { graphql: number; rest: number; usage: number };
  /** How many repositories each GraphQL request asked for, in order. */
  aliases: number[];
  /** Replaces the faults; what the old ones counted is forgotten. @throws Where one is unknown. */
  setFaults(faults: readonly string[]): void;
  /** A commit by somebody else on the hosted branch, of whole files. @returns Its id. @throws Where none is hosted. */
  pushAs(author: string, message: string, edits: readonly Edit[]): Promise<string>;
  close(): Promise<void>;
}

export interface Hosted {
  cloneUrl: string;
  owner: string;
  name: string;
  branch: string;
  /** The site's address, without a slash at its end; its files are `plugins.json`, `notices.json`, `blacklist.json`. */
  site: string;
}

/**
 * A GitHub on loopback with the usage exports: data from a seed, and a refusal wherever GitHub would refuse.
 * Where an entry has numbers of an earlier enrichment, its world is one ordinary week later.
 * @throws Where a fault is unknown, the registry has no `_plugins`, the port is taken, or what is to be hosted has no git.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { hosts, registry = hosts?.folder, seed = 1, now, latencyMs = 0, surprises = true } = options;
  let faults = new ActiveFaults(options.faults ?? []);
  const played = registry === undefined ? generatedRegistry(seed, options.plugins ?? 60) : await readRegistry(registry);
  const entries = surprises ? played : played.map((entry) => ({ ...entry, isCalm: true }));
  const clock = () => now ?? new Date();
  const hosting = hosts && (await startHosting(hosts, { buildMs: options.buildMs, faults: () => faults }));
  const repository = hosting?.repository;
  const hosted = repository && { owner: repository.owner, name: repository.name, branch: repository.bare.branch };
  const stage: Stage = {
    world: createWorld({ seed, entries, now: clock(), hosted }),
    faults: () => faults,
    clock,
    latencyMs,
    requests: { graphql: 0, rest: 0, usage: 0 },
    aliases: [],
    device: new DeviceFlow(seed),
    hosting,
  };
  const server = await listen(stage, options.port ?? 0).catch(async (error: unknown) => {
    await hosting?.close();
    throw error;
  });
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  const end = async (): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
    await hosting?.close();
  };
  let ended: Promise<void> | undefined;
  return {
    url,
    usageWeek: `${url}/export/plugin_stats_7d.json`,
    usageMonth: `${url}/export/plugin_stats_30d.json`,
    ...(hosted && {
      hosted: { cloneUrl: `${url}/${hosted.owner}/${hosted.name}.git`, site: siteAddress(url), ...hosted },
    }),
    requests: stage.requests,
    aliases: stage.aliases,
    setFaults: (written) => {
      faults = new ActiveFaults(written);
    },
    pushAs: async (author, message, edits) => {
      if (!repository) throw new Error('The sandbox hosts no registry.');
      return repository.pushAs(author, message, edits);
    },
    close: () => (ended ??= end()),
  };
}

/** The entries of `writeRegistry`, as if they had been written and read. */
function generatedRegistry(seed: number, plugins: number): WorldEntry[] {
  return generateEntries(seed, plugins).map((entry) => ({ ...entry, committed: earlierEnrichment(seed, entry) }));
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address) return address.port;
  throw new Error('The sandbox listens on no port.');
}
