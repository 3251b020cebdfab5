import type { ActiveFaults } from '../faults/active-faults.ts';
import type { CommitRecord } from './git-objects.ts';
import { jobsOf, latestAttempt, runState, STEP_NAMES, type Attempt, type Run, type StepName } from './run.ts';

const FIRST_ID = 9_000_000_001;
const MINUTES_AGO_MS = 10 * 60_000;

export interface Deployment {
  id: number;
  run: Run;
  createdAt: number;
  /** The oldest first. */
  statuses: { state: 'in_progress' | 'success' | 'failure' | 'inactive'; at: number }[];
}

/** The workflow runs of the hosted repository and what they deployed. Everything follows from the clock. */
export class Actions {
  readonly buildMs: number;
  /** The oldest first. */
  readonly runs: Run[] = [];
  readonly #faults: () => ActiveFaults;

  constructor(options: { buildMs: number; faults: () => ActiveFaults }) {
    this.buildMs = options.buildMs;
    this.#faults = options.faults;
  }

  /** A run that ended well some minutes before now. */
  begin(commit: CommitRecord, actor: string): void {
    this.#add(commit, actor, { number: 1, startedAt: Date.now() - MINUTES_AGO_MS - this.buildMs });
  }

  pushed(commit: CommitRecord, actor: string): void {
    if (!this.#faults().has('build-not-started')) this.#add(commit, actor, this.#attempt(1));
  }

  /** Tries a run again. @returns Whether it could be: it goes on no more. */
  rerun(run: Run): boolean {
    if (this.stateOf(run).status !== 'completed') return false;
    run.attempts.push(this.#attempt(latestAttempt(run).number + 1));
    return true;
  }

  stateOf(run: Run) {
    return runState(run, this.buildMs, Date.now());
  }

  /** The newest first. A build that fails deploys nothing; what follows a success makes it inactive. */
  deployments(): Deployment[] {
    const now = Date.now();
    const successes = this.#deploys(now).filter(({ deploy }) => deploy.result === 'success' && deploy.endsAt <= now);
    const ends = successes.map(({ deploy }) => deploy.endsAt).sort((a, b) => a - b);
    return this.#deploys(now)
      .map(({ run, attempt, deploy: { startsAt, endsAt, result } }): Deployment => {
        const statuses: Deployment['statuses'] = [{ state: 'in_progress', at: startsAt }];
        if (endsAt <= now) statuses.push({ state: result === 'success' ? 'success' : 'failure', at: endsAt });
        const replacedAt = ends.find((end) => end > endsAt);
        if (result === 'success' && replacedAt !== undefined) statuses.push({ state: 'inactive', at: replacedAt });
        return { id: run.id * 100 + attempt.number, run, createdAt: startsAt, statuses };
      })
      .sort((a, b) => b.createdAt - a.createdAt);
  }

  /** What the site shows: the deployment that ended well last, whatever its commit. */
  live(): { run: Run; since: number } | undefined {
    const now = Date.now();
    const isOld = this.#faults().has('site-stale');
    const ended = this.#deploys(now)
      .filter(({ deploy }) => deploy.result === 'success' && deploy.endsAt <= now)
      .filter(({ attempt }) => !(isOld && attempt.isStale === true))
      .sort((a, b) => b.deploy.endsAt - a.deploy.endsAt);
    const [last] = ended;
    return last && { run: last.run, since: last.deploy.endsAt };
  }

  #deploys(now: number) {
    return this.runs
      .flatMap((run) => run.attempts.map((attempt) => ({ run, attempt, deploy: jobsOf(attempt, this.buildMs).deploy })))
      .filter(({ deploy }) => deploy.result !== 'skipped' && deploy.startsAt <= now);
  }

  #add(commit: CommitRecord, actor: string, attempt: Attempt): void {
    this.runs.push({
      id: FIRST_ID + this.runs.length,
      number: this.runs.length + 1,
      commit,
      actor,
      attempts: [attempt],
    });
  }

  #attempt(number: number): Attempt {
    const faults = this.#faults();
    return {
      number,
      startedAt: Date.now(),
      failsAt: faults.has('build-fails') ? stepNamed(faults.arguments('build-fails').at(-1)) : undefined,
      hangsAt: faults.has('build-never-ends') ? 'Build the site' : undefined,
      isStale: faults.has('site-stale'),
    };
  }
}

function stepNamed(name = ''): StepName {
  return STEP_NAMES.find((step) => step.toLowerCase() === name.toLowerCase()) ?? 'Build the site';
}
