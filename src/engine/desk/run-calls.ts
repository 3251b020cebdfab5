import type { Handlers } from '../../shared/contract/index.ts';
import type { RunState, SourceState } from '../../shared/contract/enrichment.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { RunEnd } from '../../core/cache/index.ts';
import { enrich, type Found } from '../enrich.ts';
import { runProblem } from '../../core/enrichment/index.ts';
import type { Desk } from './desk.ts';
import { readWeeks, sayEntries } from './rows.ts';
import { endOf } from '../source-end.ts';
import type { Session } from './session.ts';

type RunCalls = Pick<Handlers, 'enrichment.start' | 'enrichment.cancel' | 'enrichment.state'>;

/** How often a window is told how a run goes. */
const SAY_EVERY_MS = 100;

/** What is asked of runs. */
export function runCalls(desk: Desk): RunCalls {
  let going: { runId: string; abort: AbortController } | undefined;
  let runs = 0;
  return {
    'enrichment.start': ({ sources, plugins }) => {
      const session = desk.writable();
      if (going !== undefined) throw new ProblemError({ code: 'desk.run-going' });
      const abort = new AbortController();
      const runId = `run-${(runs += 1)}`;
      going = { runId, abort };
      const run = new LiveRun(desk, session, { runId, sources, plugins });
      const signal = AbortSignal.any([abort.signal, session.closing.signal]);
      const work = run.go(signal).finally(() => {
        going = undefined;
      });
      desk.inBackground(session, 'enrichment', work);
      return run.state;
    },
    'enrichment.cancel': ({ runId }) => {
      if (going?.runId === runId) going.abort.abort();
      return undefined;
    },
    'enrichment.state': () => desk.opened().run,
  };
}

/** A run that goes on: what the windows are told of it. */
class LiveRun {
  readonly #desk: Desk;
  readonly #session: Session;
  state: RunState;
  #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    desk: Desk,
    session: Session,
    { runId, sources, plugins }: Pick<RunState, 'runId' | 'plugins'> & { sources: SourceState['source'][] },
  ) {
    this.#desk = desk;
    this.#session = session;
    const total = plugins.length > 0 ? plugins.length : session.entries.size;
    this.state = {
      runId,
      status: 'running',
      startedAt: new Date().toISOString(),
      endedAt: null,
      plugins,
      sources: sources.map((source) => ({ source, state: 'waiting', done: 0, total, changes: 0, problems: 0 })),
      requests: { graphql: 0, rest: 0, usage: 0 },
      pausedUntil: null,
      problems: [],
      resumes: null,
    };
    session.run = this.state;
  }

  async go(signal: AbortSignal): Promise<void> {
    const { addresses, folder } = this.#session;
    this.#say();
    try {
      const enriched = await enrich(
        {
          registry: folder,
          sources: this.state.sources.map(({ source }) => source),
          plugins: this.state.plugins,
          write: false,
          accept: 'routine',
          githubUrl: addresses.github,
          ...(addresses.usageWeek === undefined ? {} : { usageWeek: addresses.usageWeek }),
          ...(addresses.usageMonth === undefined ? {} : { usageMonth: addresses.usageMonth }),
        },
        {
          token: this.#desk.signedIn?.token,
          dataFolder: this.#desk.options.dataFolder,
          signal,
          onProgress: () => this.#set({ pausedUntil: null }),
          onFound: (found) => this.#found(found),
          onAccount: (account) => this.#set(account),
          onWait: (until) => this.#set({ pausedUntil: until.toISOString() }),
          onResume: (startedAt) => this.#set({ resumes: startedAt.toISOString() }),
          onPreflight: () => undefined,
        },
      );
      this.#ended(enriched.isComplete ? 'done' : 'incomplete');
    } catch (error) {
      if (!signal.aborted && !(error instanceof ProblemError)) this.#desk.log.fault('enrichment', error);
      this.#ended(signal.aborted ? 'cancelled' : 'failed', error);
    }
  }

  #found(found: Found): void {
    for (const entry of this.#session.board.show(found)) this.#changed.add(entry);
  }

  #ended(status: RunEnd, error?: unknown): void {
    const session = this.#session;
    const { board } = session;
    const before = board.entries();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!session.closing.signal.aborted) {
      board.load();
      readWeeks(session);
    }
    const changes = session.closing.signal.aborted ? [] : board.review().changes;
    if (error !== undefined) this.#unaccounted(status, error);
    this.state = { ...this.state, status, endedAt: new Date().toISOString(), pausedUntil: null };
    session.run = this.state;
    if (this.#desk.session !== session) return;
    this.#desk.emit('enrichment.changed', this.state);
    sayEntries(this.#desk, session, new Set([...before, ...board.entries(), ...this.#changed]));
    this.#desk.options.onNotify(TITLES[status], `${changes.length} changes are here to review.`);
  }

  /** A run that failed before it began keeps no account of itself. */
  #unaccounted(status: RunEnd, error: unknown): void {
    const { sources, problems } = this.state;
    const problem = error instanceof ProblemError ? error.problem : undefined;
    const isTold = problem === undefined || problems.some((one) => one.problem === problem);
    this.state = {
      ...this.state,
      sources: sources.map((one) => ({ ...one, state: endOf(one, status, problems) })),
      problems: isTold ? problems : [...problems, runProblem(problem)],
    };
  }

  #set(part: Partial<RunState>): void {
    this.state = { ...this.state, ...part };
    this.#session.run = this.state;
    this.#timer ??= setTimeout(() => this.#say(), SAY_EVERY_MS);
  }

  #say(): void {
    this.#timer = undefined;
    if (this.#desk.session !== this.#session) return;
    this.#desk.emit('enrichment.changed', this.state);
    const changed = this.#changed;
    this.#changed = new Set();
    sayEntries(this.#desk, this.#session, changed);
  }
}

const TITLES: Record<RunEnd, string> = {
  done: 'The run is done',
  incomplete: 'The run is done, with problems',
  cancelled: 'The run was cancelled',
  failed: 'The run failed',
};
