/** Enough to see what led to a fault. */
const KEPT_LINES = 2_000;

/** What the engine did, for whoever looks into a fault. No token is ever in it. */
export class Log {
  readonly #redacted: (text: string) => string;
  readonly #lines: string[] = [];

  /** @param redacted Takes secrets out of a text. */
  constructor(redacted: (text: string) => string) {
    this.#redacted = redacted;
  }

  add(text: string): void {
    this.#lines.push(`${new Date().toISOString()} ${this.#redacted(text)}`);
    if (this.#lines.length > KEPT_LINES) this.#lines.splice(0, this.#lines.length - KEPT_LINES);
  }

  /** A fault of ours, with its stack. */
  fault(call: string, error: unknown): void {
    this.add(`${call}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  text(): string {
    return this.#lines.join('\n');
  }
}
