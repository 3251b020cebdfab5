/** The repositories of one request: 400 entries in 8 requests, and under half of what a fine-grained token passes (about 120). */
export const MAXIMUM_BATCH = 50;
/** So many successes in a row before a batch grows. */
const GROWS_AFTER = 3;
/** So many successes in a row before a size that was refused is tried again. */
const FORGETS_AFTER = 30;

/** How many repositories the next request may ask: halves on a refusal, and grows back towards what was refused. */
export class BatchSize {
  #size = MAXIMUM_BATCH;
  /** The largest size that passed and the smallest that was refused, as far as is known. */
  #passed = 0;
  #refused = MAXIMUM_BATCH + 1;
  #successes = 0;

  get size(): number {
    return this.#size;
  }

  /** A batch of `asked` was answered. */
  succeeded(asked: number): void {
    this.#passed = Math.max(this.#passed, asked);
    this.#successes += 1;
    if (this.#successes % FORGETS_AFTER === 0) this.#refused = MAXIMUM_BATCH + 1;
    if (this.#successes % GROWS_AFTER !== 0) return;
    const next = Math.min(Math.ceil((this.#size + this.#refused) / 2), this.#refused - 1);
    this.#size = Math.max(this.#size, next);
  }

  /** A batch of `asked` was refused, or only `passed` of it were answered. */
  refused(asked: number, passed = 0): void {
    this.#successes = 0;
    this.#refused = Math.max(2, Math.min(this.#refused, asked));
    // What passed before is refused now: GitHub's limits follow its load, and nothing is known any more.
    if (this.#passed >= asked) this.#passed = 0;
    this.#passed = Math.max(this.#passed, passed);
    const next = this.#passed > 0 ? this.#passed : Math.floor(asked / 2);
    this.#size = Math.max(1, Math.min(this.#size, next));
  }
}
