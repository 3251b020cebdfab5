import type { Change, SourceName } from '../shared/change.ts';
import type { RunProblem, RunState, SourceState } from '../shared/contract/enrichment.ts';
import type { RequestCounts, RunProgress } from '../shared/run.ts';
import { endOf } from './source-end.ts';

/** What is known of a run while it goes on, and what is kept of it. */
export type RunAccount = Pick<RunState, 'sources' | 'requests' | 'problems'>;

/** Keeps account of a run: how far each source is, what it has found, how it ended. */
export class RunLedger {
  readonly #onAccount: (account: RunAccount) => void;
  #account: RunAccount;
  #requests: () => RequestCounts;

  /** @param onAccount Told whenever something of it is new. */
  constructor(sources: readonly SourceName[], onAccount: (account: RunAccount) => void) {
    this.#onAccount = onAccount;
    const none = { graphql: 0, rest: 0, usage: 0 };
    this.#requests = () => none;
    this.#account = {
      sources: sources.map((source) => ({ source, state: 'waiting', done: 0, total: 0, changes: 0, problems: 0 })),
      requests: none,
      problems: [],
    };
  }

  get account(): RunAccount {
    return this.#account;
  }

  /** @param total How many entries each source is asked of, as far as it is known. */
  begin(total: number, requests: () => RequestCounts): void {
    this.#requests = requests;
    this.#set({ sources: this.#each((one) => ({ ...one, total })) });
  }

  progressed({ source, done, total }: RunProgress): void {
    const sources = this.#each((one) =>
      one.source === source ? { ...one, state: done < total ? 'running' : 'done', done, total } : one,
    );
    this.#set({ sources });
  }

  found({ changes, problems }: { changes: readonly Change[]; problems: readonly RunProblem[] }): void {
    const sources = this.#each((one) => ({
      ...one,
      changes: one.changes + of(one, changes),
      problems: one.problems + of(one, problems),
    }));
    this.#set({ sources, problems: [...this.#account.problems, ...problems] });
  }

  /** Everything that was found, as it is kept. */
  settled(changes: readonly Change[]): void {
    this.#set({ sources: this.#each((one) => ({ ...one, changes: of(one, changes) })) });
  }

  /** @param problems Everything that went wrong. */
  end(status: Exclude<RunState['status'], 'running'>, problems: readonly RunProblem[]): void {
    const isDone = status === 'done' || status === 'incomplete';
    const sources = this.#each((one) => ({
      ...one,
      state: endOf(one, status, problems),
      done: isDone ? one.total : one.done,
      problems: of(one, problems),
    }));
    this.#set({ sources, problems: [...problems] });
  }

  #each(next: (one: SourceState) => SourceState): SourceState[] {
    return this.#account.sources.map(next);
  }

  #set(part: Partial<RunAccount>): void {
    this.#account = { ...this.#account, ...part, requests: this.#requests() };
    this.#onAccount(this.#account);
  }
}

/** How many of them are one source's. */
function of({ source }: SourceState, all: readonly { source: string }[]): number {
  return all.filter((one) => one.source === source).length;
}
