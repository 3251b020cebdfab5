import { setTimeout } from 'node:timers/promises';
import type { Profile } from '../../shared/profile.ts';
import type { Publication } from '../../shared/publication.ts';
import type { RepositoryName } from '../github/index.ts';
import type { Expectation } from './expected.ts';
import type { BuildRest } from './gather.ts';
import { BuildWatch } from './gather.ts';
import type { PublicationFacts, PublicationNews } from './publication-state.ts';
import { publicationStateOf } from './publication-state.ts';
import { readSite } from './read-site.ts';
import { shownOf } from './shown.ts';
import type { LaterLive } from './superseded.ts';

export interface FollowOptions {
  rest: BuildRest;
  repository: RepositoryName;
  site: Profile['site'];
  /** What the site must show; kept from when it was pushed. */
  expected: readonly Expectation[];
  signal: AbortSignal;
  /** How often is asked, in milliseconds: at first while it builds, growing, and while the site is waited for. */
  pollMs: { building: number; live: number };
  /** Ends it in any case, in milliseconds; 0 looks once. */
  limitMs: number;
  /** The later publish that is live, where there is one by now: nothing is waited for then. */
  laterLive?: () => Promise<LaterLive | undefined>;
  /** Told of everything new. */
  onChange: (publication: Publication) => void;
  /** Whether the person named the site, and not the registry. */
  isSiteTrusted: boolean;
  fetch?: typeof fetch;
  now?: () => number;
  sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** So much longer is each wait while nothing happens. */
const GROWTH = 1.25;

/**
 * Looks at what became of a push until it is live, has failed, a later one is live, or the time is over.
 * Whoever does not answer leaves what was known last, and the words say so.
 * @returns The publish as it was last seen.
 * @throws The signal's reason where it is cancelled.
 */
export async function follow(publication: Publication, options: FollowOptions): Promise<Publication> {
  const { rest, repository, site, signal, pollMs, limitMs, onChange, now = Date.now, sleep = pause } = options;
  const watch = new BuildWatch({ rest, repository, environment: site.environment, commit: publication.commit, signal });
  const until = now() + limitMs;
  let current = publication;
  let told = '';
  let quiet = 0;
  for (;;) {
    const news = await look(current, watch, { ...options, now });
    current = { ...current, ...news };
    const seen = JSON.stringify(news);
    quiet = seen === told ? quiet + 1 : 0;
    if (seen !== told) onChange(current);
    told = seen;
    if (hasEnded(current)) return current;
    const isBuilding = current.state === 'pushed' || current.state === 'building';
    const waitMs = isBuilding ? Math.min(pollMs.building * GROWTH ** quiet, pollMs.live) : pollMs.live;
    if (now() + waitMs > until) return current;
    await sleep(waitMs, signal);
  }
}

/** Whether nothing will become of it by itself any more. */
export function hasEnded({ state }: Pick<Publication, 'state'>): boolean {
  return state === 'live' || state === 'build-failed' || state === 'superseded';
}

async function look(
  publication: Publication,
  watch: BuildWatch,
  { site, expected, signal, laterLive, isSiteTrusted: isTrusted, fetch, now = Date.now }: FollowOptions,
): Promise<PublicationNews> {
  const silence = await watch.look(now());
  const facts: PublicationFacts = {
    publication,
    ...watch.known,
    expected: expected.length,
    shown: undefined,
    unanswered: silence === undefined ? [] : [silence],
    later: await laterLive?.(),
    now: now(),
    site,
  };
  const unread = publicationStateOf(facts);
  if (!isTimeToRead(facts, unread)) return unread;
  const files = [...new Set(expected.map(({ file }) => file))];
  const data = await readSite(site, { signal, files, isTrusted, ...(fetch === undefined ? {} : { fetch }) });
  return publicationStateOf({ ...facts, shown: shownOf(expected, data), now: now() });
}

/** The site is not asked for what it cannot show yet; where nobody tells of the build, it is the one that knows. */
function isTimeToRead({ expected, runs }: PublicationFacts, { state }: PublicationNews): boolean {
  if (expected === 0) return false;
  return runs === undefined || !['pushed', 'building', 'build-failed'].includes(state);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return setTimeout(ms, undefined, { signal });
}
