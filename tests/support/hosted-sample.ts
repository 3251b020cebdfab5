import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts';

/** The folder of the real registry; undefined where `REGISTRY_SAMPLE` does not name it. */
export const sample = process.env.REGISTRY_SAMPLE;

/** A registry in git, hosted by a GitHub of its own as hearthside/plugins. */
export interface HostedRegistry {
  sandbox: Sandbox;
  /** Of the site that its pushes build. */
  site: string;
  /** A folder of its own, which goes with it. */
  folder: string;
  close: () => Promise<void>;
}

export function hostedSample(): Promise<HostedRegistry> {
  return hostedRegistry((origin) => cp(sample ?? '', origin, { recursive: true }));
}

/** @param fill Writes the registry's files into a folder. */
export async function hostedRegistry(fill: (origin: string) => Promise<unknown>): Promise<HostedRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-hosted-'));
  const origin = join(folder, 'origin');
  await mkdir(origin);
  await fill(origin);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: origin });
  git('init', '--quiet', '--initial-branch', 'gh-pages');
  git('add', '--all');
  git('-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org', 'commit', '--quiet', '-m', 'The registry');
  const hosts = { folder: origin, owner: 'hearthside', name: 'plugins' };
  const sandbox = await startSandbox({ hosts, buildMs: 300, seed: 3 });
  if (sandbox.hosted === undefined) throw new Error('it hosts what it was given');
  return {
    sandbox,
    site: sandbox.hosted.site,
    folder,
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
