const HOUR_MS = 3_600_000;

/** The points of one resource that a user has spent in an hour. Nobody is refused: that is a fault's part. */
export class RateLimit {
  readonly #resource: 'graphql' | 'core';
  readonly #limit = 5_000;
  #used = 0;
  /** Milliseconds since 1970. */
  #resetsAt = 0;

  constructor(resource: 'graphql' | 'core') {
    this.#resource = resource;
  }

  spend(points: number, nowMs: number): void {
    if (nowMs >= this.#resetsAt) {
      this.#used = 0;
      this.#resetsAt = nowMs + HOUR_MS;
    }
    this.#used += points;
  }

  /** The headers that GitHub adds to every answer. */
  headers(): Record<string, string> {
    return rateLimitHeaders(this.#resource, this.#limit, this.#used, this.#resetsAt);
  }

  /** The root field `rateLimit`. */
  value(cost: number, nodeCount: number) {
    return {
      cost,
      nodeCount,
      limit: this.#limit,
      used: this.#used,
      remaining: Math.max(0, this.#limit - this.#used),
      resetAt: `${new Date(this.#resetsAt).toISOString().slice(0, 19)}Z`,
    };
  }
}

/** The headers of a user who has nothing left until a time in milliseconds since 1970. */
export function exhaustedHeaders(resetsAt: number): Record<string, string> {
  return rateLimitHeaders('graphql', 5_000, 5_000, resetsAt);
}

function rateLimitHeaders(resource: string, limit: number, used: number, resetsAt: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - used)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(Math.ceil(resetsAt / 1000)),
    'x-ratelimit-resource': resource,
  };
}
