import type { Cache } from '../../core/cache/index.ts';
import { lockRegistry } from '../../core/cache/index.ts';
import { judgeFolder, type Judgement } from '../../core/git/index.ts';
import {
  buildFilesOf,
  buildProblems,
  committedSources,
  computedSources,
  type Computed,
} from '../../core/preflight/index.ts';
import { syncState } from '../../core/publishing/index.ts';
import type { Entry, UnreadableEntry } from '../../core/registry/index.ts';
import { openRegistry } from '../../core/registry/index.ts';
import type { OpenRegistry, SyncState } from '../../shared/contract/registry.ts';
import type { RunState } from '../../shared/contract/enrichment.ts';
import type { Finding } from '../../shared/finding.ts';
import { ProblemError, type Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { FolderTrust } from '../../shared/trust.ts';
import type { ImageNames } from '../../core/validation/index.ts';
import { openMemory } from '../memory.ts';
import type { Addresses } from './addresses.ts';
import { ReviewBoard } from './review-board.ts';
import { runOf } from './past-run.ts';

/** An open registry, and everything that goes on with it. */
export interface Session {
  /** Absolute, with no link left in it. */
  readonly folder: string;
  readonly cache: Cache;
  readonly board: ReviewBoard;
  readonly addresses: Addresses;
  /** The process that writes it already; null where this one does. */
  readonly lockedBy: number | null;
  profile: Profile;
  /** By path. */
  entries: Map<string, Entry | UnreadableEntry>;
  /** By path, as far as they were validated. */
  findings: Map<string, readonly Finding[]>;
  /** The names of the registry's images; undefined until they were read, and where it has none. */
  images: ImageNames | undefined;
  /** The weekly values that sparklines show, by path. */
  weeks: Map<string, number[]>;
  sync: SyncState;
  /** What the folder's own git settings would do. */
  judgement: Judgement;
  /** The run that goes on, or the last one. */
  run: RunState | null;
  /** What does not keep the registry from being open. */
  problems: Problem[];
  /** The commits that are being pushed: whether they go out is not asked of the remote yet. */
  readonly pushing: Set<string>;
  /** Ends everything that was begun for it. */
  readonly closing: AbortController;
  /** Waited for when it closes. */
  readonly work: Set<Promise<unknown>>;
  close: () => Promise<void>;
}

/**
 * Opens a registry, and takes it for writing where no other process has it. Its board is empty until it is loaded.
 * @throws {ProblemError} `registry.not-there`, `registry.profile-invalid`, a problem of the cache.
 */
export async function openSession(path: string, dataFolder: string, addresses: Addresses): Promise<Session> {
  const { registry, folder: kept, cache } = await openMemory(path, dataFolder, { isNeeded: true });
  let release: (() => Promise<void>) | undefined;
  try {
    let lockedBy: number | null = null;
    try {
      release = await lockRegistry(kept);
    } catch (error) {
      lockedBy = ownerOf(error);
    }
    const { folder, profile, entries } = await openRegistry(registry, cache.entries);
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    const judgement = await judgeFolder(folder);
    const computed = computedSources(await buildFilesOf(folder, profile), profile);
    const committed = committedSources(profile, computed);
    const { state: sync } = await syncState(folder, addresses.web ?? profile.github.web);
    const closing = new AbortController();
    const work = new Set<Promise<unknown>>();
    const session: Session = {
      folder,
      cache,
      board: new ReviewBoard(cache, profile, (at) => session.entries.get(at)?.id ?? at, committed),
      addresses,
      lockedBy,
      profile,
      entries: byPath,
      findings: new Map(),
      images: undefined,
      weeks: new Map(),
      sync,
      judgement,
      run: runOf(cache.runs.last(), byPath.size),
      problems: buildProblems(computed),
      pushing: new Set(),
      closing,
      work,
      close: async () => {
        closing.abort();
        await Promise.allSettled(work);
        cache.close();
        await release?.();
      },
    };
    return session;
  } catch (error) {
    cache.close();
    await release?.();
    throw error;
  }
}

function ownerOf(error: unknown): number {
  if (error instanceof ProblemError && error.problem.code === 'registry.locked') return error.problem.pid;
  throw error;
}

/** Reads the registry's files anew: after a fetch, a publish, or an edit made elsewhere. */
export async function readAgain(session: Session): Promise<void> {
  const { profile, entries } = await openRegistry(session.folder, session.cache.entries);
  session.profile = profile;
  takeBuild(session, computedSources(await buildFilesOf(session.folder, profile), profile));
  session.entries = new Map(entries.map((entry) => [entry.path, entry]));
}

/**
 * Takes which sources the registry's own build computes: their changes are compared, and not published.
 * @returns Whether they are others than before.
 */
export function takeBuild(session: Session, computed: Computed): boolean {
  const isChanged = session.board.commits(committedSources(session.profile, computed));
  session.problems = [
    ...session.problems.filter(({ code }) => code !== 'preflight.build-enriches'),
    ...buildProblems(computed),
  ];
  return isChanged;
}

export function openedRegistry(session: Session, isDemo: boolean, trust: FolderTrust): OpenRegistry {
  const { folder, profile, entries, sync, lockedBy, problems } = session;
  const unreadable = [...entries.values()].filter((entry) => 'problem' in entry).length;
  const name = sync.repository ?? folder.split(/[/\\]/).at(-1) ?? folder;
  return {
    folder,
    name,
    profile: profile.name,
    entries: entries.size,
    unreadable,
    sync,
    trust,
    isDemo,
    lockedBy,
    problems,
  };
}
