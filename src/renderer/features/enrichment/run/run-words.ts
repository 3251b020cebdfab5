import type { RunState, SourceState } from '../../../../shared/contract/enrichment.ts';
import { formatCount, formatDay, formatDuration, formatNumber, formatTime } from '../../../components/index.ts';

const DAY_MS = 86_400_000;
/** Before that nobody can say how long it takes. */
const KNOWN_AFTER_MS = 2_000;
const KNOWN_FROM_SHARE = 0.03;

/** "Run of today, 14:02" */
export function runTitle({ startedAt, plugins }: RunState, now: Date): string {
  const at = new Date(startedAt);
  const days = Math.round((midnight(now) - midnight(at)) / DAY_MS);
  const day = days === 0 ? 'today' : days === 1 ? 'yesterday' : formatDay(at);
  const whom = plugins.length > 0 ? `, ${formatCount(plugins.length, 'plugin')}` : '';
  return `Run of ${day}, ${formatTime(at)}${whom}`;
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** How a run that has ended went; empty for one that is done. */
export function runOutcome({ status }: RunState): string {
  switch (status) {
    case 'running':
    case 'done':
      return '';
    case 'incomplete':
      return 'not everything was read';
    case 'cancelled':
      return 'cancelled';
    case 'failed':
      return 'stopped';
  }
}

/** How far the run is: of the sources that go on the one that has most still to do. */
export function progressOf({ sources }: RunState): { done: number; total: number } {
  const going = sources.filter(({ state }) => state === 'running' || state === 'paused');
  const open = going.length > 0 ? going : sources.filter(({ state }) => state === 'waiting');
  const [slowest] = open.toSorted((a, b) => b.total - b.done - (a.total - a.done));
  return { done: slowest?.done ?? 0, total: slowest?.total ?? 0 };
}

/** "286 of 412, about 20 s left". Without a total nothing is said of it. */
export function progressWords(run: RunState, now: Date): string {
  const { done, total } = progressOf(run);
  if (run.pausedUntil !== null) return `GitHub pauses us until ${formatTime(new Date(run.pausedUntil))}`;
  if (total === 0) return 'Starting';
  const left = timeLeft({ done, total }, now.getTime() - Date.parse(run.startedAt));
  return `${formatNumber(done)} of ${formatNumber(total)} plugins${left === undefined ? '' : `, about ${left} left`}`;
}

/** How long it still takes at the pace so far; undefined as long as that says nothing. */
export function timeLeft({ done, total }: { done: number; total: number }, elapsedMs: number): string | undefined {
  if (elapsedMs < KNOWN_AFTER_MS || done < total * KNOWN_FROM_SHARE || done === 0 || done >= total) return undefined;
  const leftMs = (elapsedMs / done) * (total - done);
  // Nobody can say it more exactly than to five seconds, nor, past a minute, than to half of one.
  const step = leftMs < 60_000 ? 5_000 : 30_000;
  return formatDuration(Math.max(step, Math.round(leftMs / step) * step));
}

/** The state of a source in a word, or its count while it goes on. */
export function stateWord({ state, done, total }: SourceState): string {
  switch (state) {
    case 'waiting':
      return 'waiting';
    case 'running':
      return total === 0 ? 'starting' : `${formatNumber(done)} / ${formatNumber(total)}`;
    case 'paused':
      return 'paused';
    case 'done':
      return 'done';
    case 'partial':
      return 'done in part';
    case 'failed':
      return 'not read';
    case 'cancelled':
      return `cancelled at ${formatNumber(done)}`;
  }
}

/** The last thing to say of a source. */
export function sourceFact(source: SourceState, { requests, pausedUntil }: RunState): string {
  const { state, changes, total, done } = source;
  if (state === 'failed') return `${formatCount(total, 'plugin')} keep their values`;
  if (state === 'paused' && pausedUntil !== null) return `Goes on at ${formatTime(new Date(pausedUntil))}`;
  if (state === 'waiting') return source.source === 'compatibility' ? 'Reads with GitHub' : 'Not asked yet';
  if (state === 'cancelled') return `${formatCount(Math.max(0, total - done), 'plugin')} not read`;
  const found = changes === 0 ? 'No change' : formatCount(changes, 'change');
  const asked = requestsOf(source.source, requests);
  return asked === 0 || source.problems > 0 ? found : `${found}, ${formatCount(asked, 'request')}`;
}

function requestsOf(source: SourceState['source'], { graphql, rest, usage }: RunState['requests']): number {
  if (source === 'github') return graphql + rest;
  return source === 'usage' ? usage : 0;
}

/** Whether a run can be gone on from: it did not come to its end. */
export function canContinue(run: RunState): boolean {
  return run.status === 'cancelled' || run.status === 'failed' || run.status === 'incomplete';
}
