import type { Profile } from '../../shared/profile.ts';
import type { Publication } from '../../shared/publication.ts';
import type { Job, Run } from '../github/index.ts';
import { buildSteps, DEPLOY, failedStep, runningStep } from './build-steps.ts';
import type { LiveCommit } from './live-commit.ts';
import { liveCommitOf } from './live-commit.ts';
import type { Shown } from './shown.ts';
import type { Deployed } from './site-run.ts';
import { siteRunOf } from './site-run.ts';
import { superseded, type LaterLive } from './superseded.ts';

/** What is known of a publish. What was not answered is what was known last, or undefined. */
export interface PublicationFacts {
  publication: Publication;
  /** The runs for its commit; undefined while GitHub has not answered. */
  runs: readonly Run[] | undefined;
  /** Of the run that builds the site. */
  jobs: readonly Job[];
  /** Of the site's environment; undefined while GitHub has not answered. */
  deployments: readonly Deployed[] | undefined;
  /** When the first run for the commit that is live was started (ISO 8601). */
  liveFirstRunAt: string | undefined;
  /** How many values the site is asked for. */
  expected: number;
  /** What it showed; undefined while it was not asked. */
  shown: Shown | undefined;
  /** Why somebody did not answer this time, each a sentence. */
  unanswered: readonly string[];
  /** The later publish that is live, where there is one. */
  later: LaterLive | undefined;
  /** In milliseconds since 1970. */
  now: number;
  site: Pick<Profile['site'], 'buildStartsWithinSeconds' | 'cacheMinutes'>;
}

/** What became of a publish, as it is kept in it. */
export type PublicationNews = Pick<Publication, 'state' | 'words' | 'steps' | 'buildUrl' | 'liveAt' | 'live'>;

/** What became of a publish: decided by what the site shows, and where no value tells, by the deployed commit. */
export function publicationStateOf(facts: PublicationFacts): PublicationNews {
  const { publication, runs, jobs, deployments, later, now } = facts;
  const run = siteRunOf(runs ?? [], deployments ?? [], publication.commit);
  const first = { ours: earliest(runs ?? []), live: facts.liveFirstRunAt };
  const live = liveCommitOf(deployments, publication.commit, first);
  const { state, words } = decided(facts, run, live);
  const silent = facts.unanswered.map((who) => ` ${who} This is what was known last.`).join('');
  const shown = facts.shown?.shown ?? publication.live.shown;
  // While nobody answered, what was kept of the build is better than nothing.
  const isKept = runs === undefined;
  const liveAt = state === 'live' ? (publication.liveAt ?? new Date(now).toISOString()) : null;
  const news: PublicationNews = {
    state,
    steps: isKept ? publication.steps : buildSteps({ pushedAt: publication.at, liveAt, run, jobs, live, state }),
    buildUrl: isKept ? publication.buildUrl : (run?.url ?? null),
    liveAt,
    live: {
      shown: Math.min(shown, facts.expected),
      of: facts.expected,
      commit: live.commit ?? publication.live.commit,
    },
    words: words + silent,
  };
  // What a later publish changed again will never be shown as this one had it.
  return later === undefined || state === 'live' ? news : { ...news, ...superseded(news, later) };
}

type Decision = Pick<PublicationNews, 'state' | 'words'>;

function decided(facts: PublicationFacts, run: Run | undefined, live: LiveCommit): Decision {
  const { publication, now, site } = facts;
  if (live.ours === 'live' || live.ours === 'contained') return deployed(facts, live);
  const isBuilding = run !== undefined && !run.isEnded;
  if (live.ours === 'overtaken' && !isBuilding) {
    return {
      state: 'still-old',
      words: `An older commit (${short(live.commit)}) was deployed after this one, and is live.`,
    };
  }
  const isAllShown = facts.shown !== undefined && facts.expected > 0 && facts.shown.shown === facts.expected;
  const isUntold = live.ours === 'unknown' || live.ours === 'replaced';
  if (isUntold && isAllShown && !isBuilding) return { state: 'live', words: `Live: the site shows ${values(facts)}.` };
  if (facts.runs === undefined) return { state: publication.state, words: 'What became of the build is not known.' };
  if (run === undefined || run.conclusion === 'skipped') return notBuilt(facts, run, live);
  if (isBuilding) {
    const step = runningStep(facts.jobs);
    const isBegun = facts.jobs.some(({ startedAt }) => startedAt !== null);
    const between = isBegun ? 'Building.' : 'The build waits for its turn.';
    return { state: 'building', words: step === undefined ? between : `Building: ${step}.` };
  }
  if (run.conclusion !== 'success' || live.ours === 'failed') {
    const where = failedStep(facts.jobs) ?? (live.ours === 'failed' ? DEPLOY : undefined);
    const how = run.conclusion === 'cancelled' ? 'was cancelled' : 'failed';
    return {
      state: 'build-failed',
      words: `The build ${how}${where === undefined ? '' : ` at ${where}`}.${still(live)}`,
    };
  }
  if (isUntold && facts.expected === 0) {
    const words = 'The build is green. Whether it is live cannot be told: nothing that the site publishes shows it.';
    return { state: 'live-unknown', words };
  }
  if (isUntold && isUnread(facts)) return unread(facts);
  const isFresh = now - Date.parse(run.updatedAt ?? run.createdAt) <= site.cacheMinutes * 60_000;
  if (isFresh) return { state: 'not-yet-live', words: 'The build is green. The site is about to change.' };
  const what = isUntold ? 'live still shows the old values' : 'it was not deployed';
  return { state: 'still-old', words: `The build is green, but ${what}.${still(live)}` };
}

/** The commit is on the site: its values may lag behind for as long as pages are cached. */
function deployed(facts: PublicationFacts, live: LiveCommit): Decision {
  const { shown, expected, now, site } = facts;
  const by = live.ours === 'contained' ? ` as part of ${short(live.commit)}` : '';
  if (expected === 0) return { state: 'live', words: `Live: the commit is deployed${by}.` };
  if (shown?.shown === expected) return { state: 'live', words: `Live${by}: the site shows ${values(facts)}.` };
  if (isUnread(facts)) return unread(facts);
  const isFresh = now - Date.parse(live.since ?? facts.publication.at) <= site.cacheMinutes * 60_000;
  const seen = `the site shows ${shown?.shown ?? 0} of ${values(facts)}`;
  if (isFresh) {
    return {
      state: 'not-yet-live',
      words: `Deployed${by}; ${seen}. A page may be cached for ${site.cacheMinutes} minutes.`,
    };
  }
  return { state: 'still-old', words: `Deployed${by}, but live still shows old values: ${seen}.` };
}

function notBuilt({ publication, now, site }: PublicationFacts, run: Run | undefined, live: LiveCommit): Decision {
  if (run !== undefined) return { state: 'no-build', words: `The build was skipped.${still(live)}` };
  const isFresh = now - Date.parse(publication.at) <= site.buildStartsWithinSeconds * 1_000;
  if (isFresh) return { state: 'pushed', words: 'Pushed. No build has started yet.' };
  return {
    state: 'no-build',
    words: `No build started within ${site.buildStartsWithinSeconds} seconds.${still(live)}`,
  };
}

function isUnread({ shown }: PublicationFacts): boolean {
  return shown !== undefined && shown.unread.length > 0;
}

function unread({ shown }: PublicationFacts): Decision {
  return {
    state: 'live-unknown',
    words: `The build is green. The site could not be asked (${shown?.unread.join(', ')}).`,
  };
}

function values({ expected }: PublicationFacts): string {
  return expected === 1 ? '1 value' : `${expected} values`;
}

function still({ commit }: LiveCommit): string {
  return commit === null ? '' : ` Live still shows ${short(commit)}.`;
}

function short(commit: string | null): string {
  return commit?.slice(0, 7) ?? 'unknown';
}

/** When the first of the runs was started. */
export function earliest(runs: readonly Run[]): string | undefined {
  return runs.map(({ createdAt }) => createdAt).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
}
