import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegistry } from '../core/registry/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { startSandbox, writeRegistry } from '../sandbox/index.ts';

export interface Demo {
  /** A registry of invented plugins, in a folder of its own. */
  registry: string;
  sandbox: Sandbox;
  /** Takes both away. */
  end: () => Promise<void>;
}

/** What happened to some of the demo's repositories since its registry was last enriched. */
const EVENTS = ['transferred', 'deleted', 'renamed', 'archived'] as const;
/** Between the plugins that something happened to. */
const STRIDE = 9;
/** Its registry has a contradiction and a collapse beside them. */
const SEED = 2;

/** Starts a sandbox over an invented registry in which something interesting has happened. */
export async function startDemo({ seed = SEED, plugins = 60 } = {}): Promise<Demo> {
  const registry = await mkdtemp(join(tmpdir(), 'registry-desk-demo-'));
  await writeRegistry(registry, { seed, plugins });
  const { entries } = await openRegistry(registry);
  const repositories = entries.flatMap((entry) => {
    const source = 'values' in entry ? entry.values.source : undefined;
    return typeof source === 'string' && source.startsWith('https://github.com/')
      ? [new URL(source).pathname.slice(1)]
      : [];
  });
  const faults = EVENTS.flatMap((event, at) => {
    const repository = repositories[(at + 1) * STRIDE];
    return repository === undefined ? [] : [`${event}=${repository}`];
  });
  const sandbox = await startSandbox({ registry, seed, faults });
  return {
    registry,
    sandbox,
    end: async () => {
      await sandbox.close();
      await rm(registry, { recursive: true, force: true });
    },
  };
}
