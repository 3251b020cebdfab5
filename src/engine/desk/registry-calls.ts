import { homedir } from 'node:os';
import { join } from 'node:path';
import { cloneRegistry, parseAddress } from '../../core/cloning/index.ts';
import { fetchRemote, forwardTo } from '../../core/publishing/index.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import type { SyncState } from '../../shared/contract/registry.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import { credentialsOf } from './credentials.ts';
import type { Desk } from './desk.ts';
import { closeRegistry, openRegistryAt } from './open-registry.ts';
import { webOf } from './publication-plan.ts';
import type { Session } from './session.ts';
import { settleIntended } from './settle-publication.ts';
import { takeFolder } from './take-folder.ts';
import { remoteCall, trust } from './trust.ts';

type RegistryCalls = Pick<
  Handlers,
  | 'registry.open'
  | 'registry.address'
  | 'registry.clone'
  | 'registry.cancelClone'
  | 'registry.demo'
  | 'demo.faults'
  | 'demo.setFaults'
  | 'registry.profile'
  | 'registry.close'
  | 'registry.forget'
  | 'registry.trust'
  | 'registry.distrust'
  | 'registry.fetch'
  | 'registry.cancelFetch'
>;

/** What is asked of registries: how one is opened, and how it stands beside its remote. */
export function registryCalls(desk: Desk): RegistryCalls {
  const clones = new Map<string, AbortController>();
  const fetching = new Set<AbortController>();
  return {
    'registry.open': async ({ folder }) => desk.describe(await openRegistryAt(desk, folder), false),
    'registry.address': ({ address }) => {
      const { url, name } = parseAddress(address, desk.addresses.web);
      return { url, folder: join(homedir(), 'Registries', name) };
    },
    'registry.clone': ({ address, folder }) => {
      const { url } = parseAddress(address, desk.addresses.web);
      const runId = `clone-${Date.now()}-${clones.size}`;
      const abort = new AbortController();
      clones.set(runId, abort);
      const ended = clone(desk, { runId, url, folder: expanded(folder) }, abort.signal);
      void ended.finally(() => clones.delete(runId));
      return { runId };
    },
    'registry.cancelClone': ({ runId }) => {
      clones.get(runId)?.abort();
      return undefined;
    },
    'registry.demo': async () => {
      // The sandbox is large, and most starts need none.
      const { openDemo } = await import('./open-demo.ts');
      return desk.describe(await openDemo(desk), true);
    },
    'demo.faults': () => desk.demo?.faults() ?? [],
    'demo.setFaults': ({ names }) => desk.demo?.setFaults(names) ?? [],
    'registry.profile': () => desk.opened().profile,
    'registry.close': async () => {
      await closeRegistry(desk);
      await desk.settings.leave();
      desk.sayState();
      return undefined;
    },
    'registry.forget': async ({ folder }) => {
      await desk.settings.forget(folder);
      desk.sayState();
      return undefined;
    },
    'registry.trust': async ({ digest }) => {
      await trust(desk, desk.opened(), digest);
      return undefined;
    },
    'registry.distrust': async ({ folder }) => {
      await desk.settings.distrust(folder);
      desk.sayState();
      return undefined;
    },
    'registry.fetch': async () => {
      const cancel = new AbortController();
      fetching.add(cancel);
      try {
        return await fetchNow(desk, desk.opened(), cancel.signal);
      } finally {
        fetching.delete(cancel);
      }
    },
    'registry.cancelFetch': () => {
      for (const cancel of fetching) cancel.abort();
      return undefined;
    },
  };
}

/**
 * Fetches, brings the folder up to the remote where nothing of the maintainer's is in the way, and reads it again.
 * One that is cancelled changes nothing: what git had fetched by then is not used.
 */
async function fetchNow(desk: Desk, session: Session, cancelled: AbortSignal): Promise<SyncState> {
  const remote = await remoteCall(desk, session, session.sync.remote);
  const call = { ...remote, signal: AbortSignal.any([session.closing.signal, cancelled]) };
  let fetched;
  try {
    fetched = await fetchRemote(webOf(session), call);
  } catch (error) {
    if (cancelled.aborted) return session.sync;
    throw error;
  }
  const { state, upstream } = fetched;
  session.problems = session.problems.filter(({ code }) => code !== 'git.not-forwarded');
  if (typeof upstream?.tip === 'string' && state.behind > 0 && session.lockedBy === null) {
    const { folder, credentials } = call;
    const behind = await forwardTo(folder, upstream.tip, { branch: upstream.remoteBranch, credentials });
    if (behind?.code === 'publish.not-forwarded') session.problems.push({ ...behind, code: 'git.not-forwarded' });
  }
  await takeFolder(desk, session);
  await settleIntended(desk, session);
  return session.sync;
}

interface CloneOrder {
  runId: string;
  url: string;
  folder: string;
}

async function clone(desk: Desk, { runId, url, folder }: CloneOrder, cancelled: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([cancelled, desk.stopping.signal]);
  try {
    const credentials = credentialsOf(desk, url);
    await cloneRegistry({
      url,
      folder,
      credentials,
      signal,
      onProgress: (progress) => desk.emit('registry.cloning', { runId, ...progress }),
    });
    await openRegistryAt(desk, folder);
    desk.emit('registry.cloned', { runId, outcome: 'done' });
  } catch (error) {
    if (signal.aborted) desk.emit('registry.cloned', { runId, outcome: 'cancelled' });
    else if (error instanceof ProblemError) {
      desk.emit('registry.cloned', { runId, outcome: 'failed', problem: error.problem });
    } else {
      desk.log.fault('registry.clone', error);
      const detail = error instanceof Error ? error.message : 'unknown';
      desk.emit('registry.cloned', { runId, outcome: 'failed', problem: { code: 'clone.failed', url, detail } });
    }
  }
}

/** A folder as a person types it. */
function expanded(folder: string): string {
  return /^~(?=$|[/\\])/.test(folder) ? join(homedir(), folder.slice(1)) : folder;
}
