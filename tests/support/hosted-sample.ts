import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts';

/** The folder of the real registry; undefined where `REGISTRY_SAMPLE` does not name it. */
export const sample = process.env.REGISTRY_SAMPLE;

/** The real registry in git, hosted by a GitHub of its own as hearthside/plugins. */
export interface HostedSample {
  sandbox: Sandbox;
  /** Of the site that its pushes build. */
  site: string;
  /** A folder of its own, which goes with it. */
  folder: string;
  close: () => Promise<void>;
}

export async function hostedSample(): Promise<HostedSample> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-real-'));
  const origin = join(folder, 'origin');
  await cp(sample ?? '', origin, { recursive: true });
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
