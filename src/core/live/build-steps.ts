import type { BuildStep, PublicationState } from '../../shared/publication.ts';
import type { Job, Run } from '../github/index.ts';
import type { LiveCommit } from './live-commit.ts';
import { LIVE_CHECK } from './superseded.ts';

type StepState = BuildStep['state'];
/** A job or a step of one. */
type Part = Omit<Job, 'id' | 'steps'>;

export interface BuildFacts {
  pushedAt: string;
  liveAt: string | null;
  run: Run | undefined;
  jobs: readonly Job[];
  live: LiveCommit;
  state: PublicationState;
}

/** What is said of the deployment: by itself, or by the job that makes it. */
export const DEPLOY = 'Deploy';

/** From the push to the live check, in order: the build's own steps between. The deployment is told once. */
export function buildSteps(facts: BuildFacts): BuildStep[] {
  const steps = inOrder(facts.jobs).flatMap(stepsOf);
  const job = steps.find(({ name }) => name === DEPLOY);
  const others = steps.filter(({ name }) => name !== DEPLOY);
  return [queued(facts), ...others, deploy(facts, job), liveCheck(facts)];
}

/** The step that is going on now. */
export function runningStep(jobs: readonly Job[]): string | undefined {
  return inOrder(jobs)
    .flatMap(stepsOf)
    .find(({ state }) => state === 'running')?.name;
}

/** The step that failed first. */
export function failedStep(jobs: readonly Job[]): string | undefined {
  return inOrder(jobs)
    .flatMap(stepsOf)
    .find(({ state }) => state === 'failed')?.name;
}

function queued({ pushedAt, run, jobs, state }: BuildFacts): BuildStep {
  const started = jobs.map(({ startedAt }) => startedAt).find((at) => at !== null) ?? null;
  const isBegun = run?.isEnded === true || started !== null;
  return {
    name: 'Build queued',
    state: state === 'no-build' ? 'failed' : run === undefined ? 'waiting' : isBegun ? 'done' : 'running',
    startedAt: run?.createdAt ?? pushedAt,
    endedAt: isBegun ? (started ?? run?.startedAt ?? null) : null,
  };
}

/** @param job What the job that deploys says of itself, where it has no steps that say more. */
function deploy({ run, live, state }: BuildFacts, job: BuildStep | undefined): BuildStep {
  const { deployment } = live;
  const times = { startedAt: deployment?.createdAt ?? null, endedAt: null };
  const named = { name: DEPLOY, ...times };
  const went = deployment?.statuses.findLast(({ state: status }) => status === 'success' || status === 'inactive');
  if (live.ours === 'failed') return { ...named, state: 'failed', endedAt: deployment?.statuses[0]?.createdAt ?? null };
  if (went !== undefined) return { ...named, state: 'done', endedAt: went.createdAt };
  if (live.ours === 'under-way') {
    return { ...named, state: deployment?.statuses[0]?.state === 'in_progress' ? 'running' : 'waiting' };
  }
  if (live.ours === 'contained') return { ...named, state: 'done', endedAt: live.since };
  if (job !== undefined) return job;
  const isOver = state === 'build-failed' || state === 'no-build' || (run?.isEnded === true && live.ours === 'unknown');
  return { ...named, state: isOver ? 'skipped' : 'waiting' };
}

function liveCheck({ liveAt, live, state }: BuildFacts): BuildStep {
  const states: Record<PublicationState, StepState> = {
    intended: 'waiting',
    pushed: 'waiting',
    building: 'waiting',
    'no-build': 'skipped',
    'build-failed': 'skipped',
    'not-yet-live': 'running',
    'still-old': 'failed',
    live: 'done',
    'live-unknown': 'running',
    superseded: 'skipped',
  };
  const isLive = live.ours === 'live' || live.ours === 'contained';
  return { name: LIVE_CHECK, state: states[state], startedAt: isLive ? live.since : null, endedAt: liveAt };
}

/** A job that waits for another has not started; those come last. */
function inOrder(jobs: readonly Job[]): Job[] {
  const at = ({ startedAt }: Job) => (startedAt === null ? Infinity : Date.parse(startedAt));
  // Two that have not started stay as they are: the difference of infinities is no number.
  return jobs.toSorted((a, b) => at(a) - at(b) || 0);
}

/** A job's own steps. GitHub's clearing up after them says nothing, unless it fails. */
function stepsOf(job: Job): BuildStep[] {
  const steps = job.steps.map(stepOf).filter(({ name, state }) => {
    return state === 'failed' || !/^(Post |Complete job$)/.test(name);
  });
  const own = { ...stepOf(job), ...(/^deploy\b/i.test(job.name) ? { name: DEPLOY } : {}) };
  if (steps.length === 0) return [own];
  const isTold = own.state !== 'failed' || steps.some(({ state }) => state === 'failed');
  return isTold ? steps : [...steps, own];
}

function stepOf(part: Part): BuildStep {
  const { name, startedAt, endedAt } = part;
  return { name, state: stateOf(part), startedAt, endedAt };
}

function stateOf({ isGoing, conclusion }: Part): StepState {
  if (conclusion === null) return isGoing ? 'running' : 'waiting';
  if (conclusion === 'success' || conclusion === 'neutral') return 'done';
  return conclusion === 'skipped' ? 'skipped' : 'failed';
}
