import { ProblemError, describeProblem } from '../../shared/problems/index.ts';
import type { Job, RepositoryName, Rest, Run } from '../github/index.ts';
import { liveOf } from './live-commit.ts';
import { earliest } from './publication-state.ts';
import type { Deployed } from './site-run.ts';
import { siteRunOf } from './site-run.ts';

/** What of GitHub's REST tells what became of a push. */
export type BuildRest = Pick<Rest, 'runsFor' | 'jobsOf' | 'deploymentsFor' | 'deploymentStatuses'>;

/** What GitHub said of a build, the last time that it answered. */
export interface BuildKnown {
  runs: readonly Run[] | undefined;
  jobs: readonly Job[];
  deployments: readonly Deployed[] | undefined;
  liveFirstRunAt: string | undefined;
}

export interface BuildAsk {
  rest: BuildRest;
  repository: RepositoryName;
  environment: string;
  commit: string;
  signal: AbortSignal;
}

/** So many of the newest deployments are looked at: the one that is live is among them. */
const RECENT = 5;

/** Asks GitHub about one build again and again, and keeps what it said: a part that fails leaves what was known. */
export class BuildWatch {
  readonly #ask: BuildAsk;
  /** When the first run for a commit was started; it never changes. */
  readonly #firstRuns = new Map<string, string>();
  /** Parts that the token may not read, and what GitHub says to that. Whoever signs in again begins again. */
  readonly #refused = new Map<keyof BuildRest, string>();
  #pausedUntil = 0;
  #silence: string | undefined;
  known: BuildKnown = { runs: undefined, jobs: [], deployments: undefined, liveFirstRunAt: undefined };

  constructor(ask: BuildAsk) {
    this.#ask = ask;
  }

  /**
   * Asks once; not while GitHub has asked for a pause, and nothing that it has refused.
   * @param now In milliseconds since 1970.
   * @returns Why something was not answered, a sentence; undefined where all was.
   */
  async look(now: number): Promise<string | undefined> {
    if (now < this.#pausedUntil) return this.#silence;
    this.#silence = undefined;
    const { rest, repository, commit, signal } = this.#ask;
    const { known } = this;
    const [runs, deployments] = await Promise.all([
      this.#part('runsFor', known.runs, () => rest.runsFor(repository, commit, signal)),
      this.#part('deploymentsFor', known.deployments, () => this.#deployments()),
    ]);
    const run = siteRunOf(runs ?? [], deployments ?? [], commit);
    const live = liveOf(deployments ?? [])?.deployment.sha;
    const [jobs, liveFirstRunAt] = await Promise.all([
      run === undefined ? [] : this.#part('jobsOf', known.jobs, () => rest.jobsOf(repository, run.id, signal)),
      live === undefined || live === commit ? undefined : this.#firstRunOf(live),
    ]);
    this.known = { runs, jobs, deployments, liveFirstRunAt };
    return this.#silence;
  }

  async #deployments(): Promise<Deployed[]> {
    const { rest, repository, environment, commit, signal } = this.#ask;
    const all = await rest.deploymentsFor(repository, { environment }, signal);
    const wanted = all.filter(({ sha }, at) => at < RECENT || sha === commit);
    return Promise.all(
      wanted.map(async (deployment) => ({
        ...deployment,
        statuses: await rest.deploymentStatuses(repository, deployment.id, signal),
      })),
    );
  }

  async #firstRunOf(commit: string): Promise<string | undefined> {
    const known = this.#firstRuns.get(commit);
    if (known !== undefined) return known;
    const { rest, repository, signal } = this.#ask;
    const first = earliest(await this.#part('runsFor', [], () => rest.runsFor(repository, commit, signal)));
    if (first !== undefined) this.#firstRuns.set(commit, first);
    return first;
  }

  /** One answer, or what was known before where there is none. */
  async #part<Value>(part: keyof BuildRest, known: Value, ask: () => Promise<Value>): Promise<Value> {
    const refusal = this.#refused.get(part);
    this.#silence = refusal ?? this.#silence;
    if (refusal !== undefined) return known;
    try {
      return await ask();
    } catch (error) {
      this.#ask.signal.throwIfAborted();
      if (!(error instanceof ProblemError)) throw error;
      const { problem } = error;
      this.#silence = describeProblem(problem, 'window').happened;
      if (problem.code === 'github.rate-limited') this.#pausedUntil = Date.parse(problem.resumesAt);
      if (problem.code === 'github.unauthorized') this.#refused.set(part, this.#silence);
      return known;
    }
  }
}
