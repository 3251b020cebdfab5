import type { Publication } from '../../shared/publication.ts';
import type { Job, Run } from '../github/index.ts';
import type { Deployed } from './site-run.ts';

/** Our commit, one that was pushed before it, and one that was pushed after. */
export const OURS = 'a'.repeat(40);
export const OLDER = 'b'.repeat(40);
export const NEWER = 'c'.repeat(40);

/** So many minutes after noon, when ours was pushed. */
export function at(minutes: number): string {
  return new Date(Date.parse('2026-06-14T12:00:00Z') + minutes * 60_000).toISOString();
}

/** A publish at noon, as it is kept before anything is known of it. */
export function publication(over: Partial<Publication> = {}): Publication {
  return {
    commit: OURS,
    branch: 'gh-pages',
    subject: 'Update usage',
    who: 'Hollis Lane',
    at: at(0),
    files: 1,
    changes: 2,
    reverts: null,
    state: 'pushed',
    words: 'Pushed.',
    steps: [],
    buildUrl: null,
    liveAt: null,
    live: { shown: 0, of: 0, commit: null },
    ...over,
  };
}

/** A run; still going where no conclusion is said. */
export function run(conclusion: string | null = null, over: Partial<Run> = {}): Run {
  return {
    id: 7,
    workflowId: 1,
    event: 'push',
    isEnded: conclusion !== null,
    conclusion,
    url: 'https://github.com/o/r/actions/runs/7',
    createdAt: at(0.1),
    startedAt: at(0.1),
    updatedAt: at(3),
    ...over,
  };
}

/** A job, its steps by their conclusions: `running` goes on, `waiting` has not begun. */
export function job(name: string, steps: Record<string, string>, over: Partial<Job> = {}): Job {
  const parts = Object.entries(steps).map(([step, conclusion]) => ({
    name: step,
    isGoing: conclusion === 'running',
    conclusion: conclusion === 'running' || conclusion === 'waiting' ? null : conclusion,
    startedAt: conclusion === 'waiting' ? null : at(1),
    endedAt: null,
  }));
  const failed = parts.some(({ conclusion }) => conclusion === 'failure');
  const isOver = parts.every(({ conclusion }) => conclusion !== null);
  return {
    id: 1,
    name,
    isGoing: !isOver,
    conclusion: isOver ? (failed ? 'failure' : 'success') : null,
    startedAt: at(0.5),
    endedAt: null,
    steps: parts,
    ...over,
  };
}

/** A deployment that was made then and went through these states, one a second, the last of them last. */
export function deployment(sha: string, minutes: number, ...states: string[]): Deployed {
  const statuses = states.map((state, second) => ({ state, createdAt: at(minutes + second / 60), logUrl: null }));
  return { id: minutes, sha, createdAt: at(minutes), statuses: statuses.toReversed() };
}
