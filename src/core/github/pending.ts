import type { FactName } from './facts.ts';

/** One ask that still has no answer. */
export interface Pending {
  /** Its place among the asks. */
  index: number;
  /** The facts that are not asked, and why each failed. */
  omit: ReadonlyMap<FactName, string>;
  /** How often it was asked and nothing came of it. */
  tries: number;
  /** Whether a first look did not find the repository. */
  missed: boolean;
  /** Only asks of one group go together: a batch that was refused is split into groups of its own. */
  group: number;
}

/** What is still to be asked. Asks that leave out the same facts go together. */
export class PendingAsks {
  #pending: Pending[];
  /** Repositories that were not found are looked at again when all others are done, all at once. */
  #missed: Pending[] = [];
  #groups = 0;

  constructor(count: number) {
    this.#pending = Array.from({ length: count }, (_, index) => ({
      index,
      omit: new Map<FactName, string>(),
      tries: 0,
      missed: false,
      group: 0,
    }));
  }

  /** The next batch, of at most `size`; empty where nothing waits. `idle` says that no other batch is under way. */
  take(size: number, idle: boolean): Pending[] {
    if (this.#pending.length === 0 && idle) {
      this.#pending = this.#missed;
      this.#missed = [];
    }
    const [first] = this.#pending;
    if (first === undefined) return [];
    const key = batchKey(first);
    const taken: Pending[] = [];
    const left: Pending[] = [];
    for (const ask of this.#pending) {
      // The key costs something: it is not asked for once the batch is full.
      if (taken.length < size && batchKey(ask) === key) taken.push(ask);
      else left.push(ask);
    }
    this.#pending = left;
    return taken;
  }

  /** To be asked again. */
  again(asks: readonly Pending[]): void {
    this.#pending.push(...asks);
  }

  /** To be looked at once more, at the end. */
  lookAgain(ask: Pending): void {
    this.#missed.push({ ...ask, missed: true });
  }

  /** To be asked again in two halves, which stay apart. */
  split(asks: readonly Pending[]): void {
    const half = Math.ceil(asks.length / 2);
    for (const part of [asks.slice(0, half), asks.slice(half)]) {
      this.#groups += 1;
      this.again(part.map((ask) => ({ ...ask, group: this.#groups })));
    }
  }

  /** Everything that waits, given up. */
  drop(): Pending[] {
    const dropped = [...this.#pending, ...this.#missed];
    this.#pending = [];
    this.#missed = [];
    return dropped;
  }
}

function batchKey({ omit, group }: Pending): string {
  return `${group} ${[...omit.keys()].sort().join(' ')}`;
}
