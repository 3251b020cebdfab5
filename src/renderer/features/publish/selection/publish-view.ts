import { create } from 'zustand';
import type { Problem } from '../../../../shared/problems/index.ts';

/** What a person made of the plan of one scope. */
export interface Draft {
  /** Paths that are left out. */
  without: ReadonlySet<string>;
  /** Absent: as the plan proposes it. */
  subject?: string;
  body?: string;
}

/** A push that was refused, and what it was made on. */
export interface Refusal {
  problem: Problem;
  /** The id of the scope. */
  scope: string;
  base: string;
}

/** What is being done about a publish that was pushed, or why it was not. */
export interface Attempt {
  doing?: 'check' | 'rerun' | 'revert';
  problem?: Problem;
}

interface PublishView {
  /** Which registry all of this is about. */
  folder: string | null;
  /** By the scope's id. */
  drafts: Readonly<Record<string, Draft>>;
  /** The row that is looked at, by its key; null: the first. */
  row: string | null;
  search: string;
  /** Null: as the width of the window has it. */
  hasDiff: boolean | null;
  /** The publish whose steps are shown; null: the one that goes on, or the last. */
  commit: string | null;
  busy: 'push' | 'fetch' | 'patch' | null;
  refusal: Refusal | null;
  /** Why a fetch or a patch did not come about. */
  problem: Problem | null;
  /** What speaks against the publish, while its reason is asked for. */
  warning: string | null;
  /** What was in conflict before the last fetch: proposed again, to be looked at again. */
  lookAgain: readonly Problem[];
  /** By commit. */
  attempts: Readonly<Record<string, Attempt>>;
  dialog: { kind: 'log' | 'revert'; commit: string } | { kind: 'discard'; path: string } | null;
}

const AT_FIRST: PublishView = {
  folder: null,
  drafts: {},
  row: null,
  search: '',
  hasDiff: null,
  commit: null,
  busy: null,
  refusal: null,
  problem: null,
  warning: null,
  lookAgain: [],
  attempts: {},
  dialog: null,
};

export const usePublishView = create<PublishView>()(() => AT_FIRST);

/** Of a scope that nobody touched yet. */
export const UNTOUCHED: Draft = { without: new Set() };

const { setState: set, getState: get } = usePublishView;

/** Forgets what was of another registry. */
export function takeRegistry(folder: string | null): void {
  if (get().folder !== folder) set({ ...AT_FIRST, hasDiff: get().hasDiff, folder });
}

function draftOf(scope: string): Draft {
  return get().drafts[scope] ?? UNTOUCHED;
}

export function writeDraft(scope: string, part: Partial<Draft>): void {
  set(({ drafts }) => ({ drafts: { ...drafts, [scope]: { ...(drafts[scope] ?? UNTOUCHED), ...part } } }));
}

/** Takes files in, or leaves them out. */
export function include(scope: string, paths: readonly string[], isIncluded: boolean): void {
  const without = new Set(draftOf(scope).without);
  for (const path of paths) {
    if (isIncluded) without.delete(path);
    else without.add(path);
  }
  writeDraft(scope, { without });
}

/** The message was used; what is left out stays so. */
export function dropMessage(scope: string): void {
  set(({ drafts }) => ({ drafts: { ...drafts, [scope]: { without: draftOf(scope).without } } }));
}

export function attempt(commit: string, made: Attempt): void {
  set(({ attempts }) => ({ attempts: { ...attempts, [commit]: made } }));
}
