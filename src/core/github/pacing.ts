import { setTimeout } from 'node:timers/promises';

/** GitHub counts 60 s of its own time in 60 s for GraphQL; the first minute's worth may go at once, less a reserve. */
const BURST_MS = 50_000;

/** Requests that were under way together are told of the same pause, each a little later. */
const SAME_PAUSE_MS = 500;

export interface PacingOptions {
  /** How long all waits of a run may take together. */
  maximumWaitMs: number;
  /** A wait begins: GitHub lets us go on at `until`. */
  onWait: (until: Date) => void;
}

/** Says when the next request may go out: after GitHub's own pauses, and within its limit on the sum of response times. */
export class Pacing {
  readonly #options: PacingOptions;
  readonly #startedAt = Date.now();
  #spentMs = 0;
  #waitedMs = 0;
  #until = 0;

  constructor(options: PacingOptions) {
    this.#options = options;
  }

  /** A request took so long. */
  spent(ms: number): void {
    this.#spentMs += ms;
  }

  /**
   * GitHub asked us to wait.
   * @returns Undefined where the run may wait so long, else the time at which it could go on.
   */
  pause(waitMs: number): Date | undefined {
    const until = Date.now() + waitMs;
    if (until <= this.#until + SAME_PAUSE_MS) return undefined;
    const added = until - Math.max(this.#until, Date.now());
    if (this.#waitedMs + added > this.#options.maximumWaitMs) return new Date(until);
    this.#waitedMs += added;
    this.#until = until;
    this.#options.onWait(new Date(until));
    return undefined;
  }

  /** Waits until a request may go out. */
  async turn(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const now = Date.now();
      const ahead = this.#spentMs - BURST_MS - (now - this.#startedAt);
      const waitMs = Math.max(this.#until - now, ahead);
      if (waitMs <= 0) return;
      await setTimeout(waitMs, undefined, { signal });
    }
  }
}
