import { rm } from 'node:fs/promises';
import type { ActiveFaults } from '../faults/active-faults.ts';
import { Actions } from './actions.ts';
import { cloneBare } from './bare-repository.ts';
import { MAINTAINER } from './caller.ts';
import { GitServer } from './git-server.ts';
import { HostedRepository } from './hosted-repository.ts';
import { findHttpBackend } from './http-backend.ts';
import { Site } from './site.ts';

/** A registry that the sandbox has as GitHub would: its git, its builds and its site. */
export interface Hosting {
  repository: HostedRepository;
  gitServer: GitServer;
  site: Site;
  /** Ends nothing: waits for what runs, then removes the copy. */
  close(): Promise<void>;
}

export interface HostedRegistry {
  /** A git working tree. What is committed on its branch is hosted; the folder itself is only read. */
  folder: string;
  owner: string;
  name: string;
}

const DEFAULT_BUILD_MS = 6_000;

/**
 * Copies a registry and begins with its newest commit live.
 * @throws {ProblemError} `git.failed` where there is no git, or no working tree with a branch in the folder.
 */
export async function startHosting(
  { folder, owner, name }: HostedRegistry,
  { buildMs = DEFAULT_BUILD_MS, faults }: { buildMs?: number | undefined; faults: () => ActiveFaults },
): Promise<Hosting> {
  for (const part of [owner, name]) {
    if (!/^\w[\w.-]*$/.test(part) || part.endsWith('.git')) throw new Error(`"${part}" is no name on GitHub.`);
  }
  const bare = await cloneBare(folder);
  const close = (): Promise<void> => rm(bare.root, { recursive: true, force: true, maxRetries: 3 });
  try {
    const actions = new Actions({ buildMs, faults });
    const repository = new HostedRepository({ owner, name, bare, actions, faults });
    actions.begin(await repository.tip(), MAINTAINER);
    const gitServer = new GitServer({ repository, faults, program: await findHttpBackend(bare) });
    return {
      repository,
      gitServer,
      site: new Site({ repository, faults }),
      close: () => gitServer.settled().then(close),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
