import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneRegistry } from '../core/cloning/index.ts';
import { ownFolder, setConfig } from '../core/git/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { startSandbox, whatHappened, writeRegistry } from '../sandbox/index.ts';

export interface Demo {
  /** A clone of a registry of invented plugins with a year of history, in a folder of its own. */
  registry: string;
  /** The GitHub that it was cloned from. */
  sandbox: Sandbox;
  /** Where the site is that it builds. */
  site: string;
  /**
   * What the sandbox began with: what happened to the plugins since the last commit, then the faults asked for.
   * A take-over shows to whoever knew the repository before: `sandbox.setFaults([])`, a run, and these faults again.
   */
  faults: readonly string[];
  /** Takes everything away. */
  end: () => Promise<void>;
}

export interface DemoOptions {
  seed?: number;
  plugins?: number;
  /** Faults of the sandbox beside what happened; none by default. */
  faults?: readonly string[];
  /** The day on which the demo is: the last commit was made a week before. */
  now?: Date;
  /** How long a build of the site takes. */
  buildMs?: number;
}

const WEEKS = 52;
const WEEK_MS = 7 * 86_400_000;
const OWNER = 'hearthside';
const NAME = 'plugin-registry';
const MAINTAINER = [
  ['user.name', 'Hollis Lane'],
  ['user.email', 'hollis.lane@example.org'],
  ['commit.gpgSign', 'false'],
] as const;

/**
 * Starts a sandbox that has an invented registry in which something interesting has happened since last week's
 * enrichment, and clones the registry from it.
 * @throws Where git is missing, or a fault unknown; nothing is left behind.
 */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { seed = 2, plugins = 60, faults = [], now, buildMs } = options;
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-demo-'));
  const removed = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  let sandbox: Sandbox | undefined;
  try {
    const until = new Date((now ?? new Date()).getTime() - WEEK_MS);
    const origin = join(folder, 'origin');
    await writeRegistry(origin, { seed, plugins, history: { weeks: WEEKS, until } });
    const all = [...whatHappened({ seed, plugins }), ...faults];
    sandbox = await startSandbox({
      seed,
      surprises: false,
      faults: all,
      hosts: { folder: origin, owner: OWNER, name: NAME },
      ...(now === undefined ? {} : { now }),
      ...(buildMs === undefined ? {} : { buildMs }),
    });
    const { hosted } = sandbox;
    if (hosted === undefined) throw new Error('the sandbox hosts the registry that it was given');
    const registry = join(folder, NAME);
    await cloneRegistry({
      url: hosted.cloneUrl,
      folder: registry,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    // The demo has a maintainer of its own, who signs nothing: a key would ask for its password.
    for (const [key, value] of MAINTAINER) await setConfig(key, value, { folder: ownFolder(registry) });
    const started = sandbox;
    return { registry, sandbox, site: hosted.site, faults: all, end: () => started.close().finally(removed) };
  } catch (error) {
    await sandbox?.close();
    await removed();
    throw error;
  }
}
