import { GitTimeout } from './git-error.ts';

export interface Limits {
  /** Milliseconds without a byte on stdout or stderr. */
  silentMs: number;
  /** Milliseconds in all. */
  totalMs: number;
}

/** Ends a call that stays silent or takes too long. */
export class Watchdog {
  readonly #limits: Limits | undefined;
  readonly #kill: () => void;
  #silence: NodeJS.Timeout | undefined;
  readonly #total: NodeJS.Timeout | undefined;
  #exceeded: GitTimeout | undefined;

  /** @param limits None where the call may take as long as it needs. */
  constructor(limits: Limits | undefined, kill: () => void) {
    this.#limits = limits;
    this.#kill = kill;
    if (limits === undefined) return;
    this.#total = setTimeout(() => this.#exceed('total', limits.totalMs), limits.totalMs);
    this.heard();
  }

  /** Starts the silence over. */
  heard(): void {
    if (this.#limits === undefined || this.#exceeded !== undefined) return;
    const { silentMs } = this.#limits;
    if (this.#silence === undefined) this.#silence = setTimeout(() => this.#exceed('silent', silentMs), silentMs);
    else this.#silence.refresh();
  }

  throwIfExceeded(): void {
    if (this.#exceeded !== undefined) throw this.#exceeded;
  }

  end(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#total);
  }

  #exceed(limit: 'silent' | 'total', ms: number): void {
    this.#exceeded = new GitTimeout(limit, ms);
    this.#kill();
  }
}
