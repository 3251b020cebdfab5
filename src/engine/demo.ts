import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../sandbox/index.ts';
import { startSandbox, whatHappened, writeRegistry } from '../sandbox/index.ts';

export interface Demo {
  /** A registry of invented plugins with a year of history, in a folder of its own. */
  registry: string;
  sandbox: Sandbox;
  /**
   * What the sandbox began with: what happened to the plugins since the last commit, then the faults asked for.
   * A take-over shows to whoever knew the repository before: `sandbox.setFaults([])`, a run, and these faults again.
   */
  faults: readonly string[];
  /** Takes both away. */
  end: () => Promise<void>;
}

export interface DemoOptions {
  seed?: number;
  plugins?: number;
  /** Faults of the sandbox beside what happened; none by default. */
  faults?: readonly string[];
  /** The day on which the demo is: the last commit was made a week before. */
  now?: Date;
}

const WEEKS = 52;
const WEEK_MS = 7 * 86_400_000;

/**
 * Starts a sandbox over an invented registry in which something interesting has happened since last week's enrichment.
 * @throws Where git is missing, or a fault unknown; nothing is left behind.
 */
export async function startDemo({ seed = 2, plugins = 60, faults = [], now }: DemoOptions = {}): Promise<Demo> {
  const registry = await mkdtemp(join(tmpdir(), 'registry-desk-demo-'));
  const removed = (): Promise<void> => rm(registry, { recursive: true, force: true });
  try {
    const until = new Date((now ?? new Date()).getTime() - WEEK_MS);
    await writeRegistry(registry, { seed, plugins, history: { weeks: WEEKS, until } });
    const all = [...whatHappened({ seed, plugins }), ...faults];
    const sandbox = await startSandbox({ registry, seed, surprises: false, faults: all, ...(now ? { now } : {}) });
    return { registry, sandbox, faults: all, end: () => sandbox.close().finally(removed) };
  } catch (error) {
    await removed();
    throw error;
  }
}
