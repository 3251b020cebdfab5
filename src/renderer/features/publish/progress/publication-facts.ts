import type { BuildStep, Publication, PublicationState } from '../../../../shared/publication.ts';
import { formatDuration, type Tone } from '../../../components/index.ts';

/** What became of a publish, in a few words and a tone; null where nothing is to be said of it yet. */
export interface Outcome {
  words: string;
  tone: Tone | null;
}

const OUTCOMES: Readonly<Record<PublicationState, Outcome>> = {
  intended: { words: 'not known whether it was pushed', tone: 'notable' },
  pushed: { words: 'pushed, waits for its build', tone: null },
  building: { words: 'building', tone: null },
  'not-yet-live': { words: 'built, not live yet', tone: null },
  'no-build': { words: 'no build started', tone: 'notable' },
  'build-failed': { words: 'build failed, live is older', tone: 'alarming' },
  'still-old': { words: 'built, live shows old values', tone: 'notable' },
  live: { words: 'live', tone: 'good' },
  'live-unknown': { words: 'not known whether it is live', tone: 'notable' },
  superseded: { words: 'a later one is live', tone: 'routine' },
};

export function outcomeOf({ state, at, liveAt }: Publication): Outcome {
  const outcome = OUTCOMES[state];
  if (state !== 'live' || liveAt === null) return outcome;
  return { ...outcome, words: `live in ${formatDuration(Date.parse(liveAt) - Date.parse(at))}` };
}

/** Whether something still happens by itself. */
export function isOnItsWay({ state }: Publication): boolean {
  return state === 'pushed' || state === 'building' || state === 'not-yet-live';
}

/** Whether there is a log to read. A running job has none. */
export function hasEnded({ state }: Publication): boolean {
  return state !== 'intended' && state !== 'pushed' && state !== 'building' && state !== 'no-build';
}

/**
 * The publish that is shown: the one that was opened, else the newest that is on its way, else the newest.
 * @param publications The newest first.
 */
export function shownOf(publications: readonly Publication[], commit: string | null): Publication | undefined {
  return publications.find((one) => one.commit === commit) ?? publications.find(isOnItsWay) ?? publications[0];
}

/** How long a step took, or takes by now, in milliseconds; null where it has not begun or is not timed. */
export function durationOf({ state, startedAt, endedAt }: BuildStep, now: number): number | null {
  if (startedAt === null || state === 'waiting' || state === 'skipped') return null;
  const end = endedAt === null ? (state === 'running' ? now : null) : Date.parse(endedAt);
  return end === null ? null : Math.max(0, end - Date.parse(startedAt));
}

/** How long a step of that name took in other publishes: the middle one of them; null where none is known. */
export function usualDuration(publications: readonly Publication[], name: string, except: string): number | null {
  const known = publications
    .filter(({ commit }) => commit !== except)
    .flatMap(({ steps }) => steps.filter((step) => step.name === name && step.state === 'done'))
    .map((step) => durationOf(step, 0))
    .filter((ms) => ms !== null)
    .sort((a, b) => a - b);
  return known[Math.floor((known.length - 1) / 2)] ?? null;
}

/** Everything from the commit to the live check, in order. The engine knows a publish once it is pushed. */
export function stepsOf({ branch, at, steps, reverts }: Publication): BuildStep[] {
  const what = reverts === null ? 'Committed' : `Reverted ${reverts.slice(0, 7)}`;
  return [{ name: `${what}, pushed to ${branch}`, state: 'done', startedAt: at, endedAt: at }, ...steps];
}
