import { setTimeout } from 'node:timers/promises';
import type { Problem } from '../../shared/problems/index.ts';
import type { AliasOutcome } from './answer.ts';
import { outcomesOf } from './answer.ts';
import type { RepositoryAnswer, RepositoryAsk } from './ask.ts';
import { queryOf } from './ask.ts';
import { brokenFacts } from './broken-facts.ts';
import type { FactName } from './facts.ts';
import type { Pending } from './pending.ts';
import { PendingAsks } from './pending.ts';
import type { Reply } from './reply.ts';
import type { Session } from './session.ts';
import { learnDown } from './session.ts';

/** Few at a time: GitHub counts the sum of response times, and its secondary limits punish more. */
const CONCURRENT = 4;
/** How often an ask that nothing came of is sent in all. */
const TRIES = 3;
/** Before a request that was lost on the way is sent again; four times as long before the next. */
const RETRY_MS = 250;
/** So many refusals in a row, the halves of refused batches included, are no matter of a batch's size. */
const GIVES_UP_AFTER = 16;
export interface RoundOptions {
  facts: readonly FactName[];
  signal: AbortSignal;
  /** Told of each answer as it comes. */
  onAnswer: (index: number, answer: RepositoryAnswer) => void;
}

/** Asks for many repositories in as few requests as GitHub allows, and reports exactly one answer for each. */
export class Round {
  readonly #session: Session;
  readonly #asks: readonly RepositoryAsk[];
  readonly #options: RoundOptions;
  readonly #pending: PendingAsks;
  #probe: Promise<FactName[]> | undefined;

  constructor(session: Session, asks: readonly RepositoryAsk[], options: RoundOptions) {
    this.#session = session;
    this.#asks = asks;
    this.#options = options;
    this.#pending = new PendingAsks(asks.length);
  }

  async run(): Promise<void> {
    const active = new Set<Promise<void>>();
    try {
      for (;;) {
        this.#options.signal.throwIfAborted();
        if (this.#session.stopped !== undefined) this.#giveUp();
        while (active.size < CONCURRENT) {
          const batch = this.#pending.take(this.#session.size.size, active.size === 0);
          if (batch.length === 0) break;
          const work: Promise<void> = this.#batch(batch).finally(() => active.delete(work));
          active.add(work);
        }
        if (active.size === 0) return;
        await Promise.race(active);
      }
    } finally {
      // Cancelled together, they end together: none is left to fail where nobody listens.
      await Promise.allSettled(active);
    }
  }

  async #batch(batch: readonly Pending[]): Promise<void> {
    const asks = batch.flatMap(({ index }) => this.#asks[index] ?? []);
    const omit = new Map([...this.#session.down, ...(batch[0]?.omit ?? [])]);
    const facts = this.#options.facts.filter((fact) => !omit.has(fact));
    const reply = await this.#send(asks, facts);
    switch (reply.kind) {
      case 'answered':
        this.#sort(batch, outcomesOf(reply.answer, asks, facts), omit);
        return;
      case 'broken':
        await this.#broken(batch, asks, facts, reply.detail);
        return;
      case 'refused':
        this.#session.size.refused(batch.length);
        this.#session.refusals += 1;
        // Even one repository is refused, and nothing else passes: this is no matter of size.
        if (batch.length === 1 && this.#session.refusals > GIVES_UP_AFTER) {
          this.#stop({ code: 'github.unreachable', detail: reply.detail });
        }
        this.#refused(batch, reply.detail);
        return;
      case 'limited':
        this.#pause(reply.waitMs);
        this.#pending.again(batch);
        return;
      case 'unauthorized':
        this.#stop({ code: 'github.unauthorized', detail: reply.detail });
        this.#pending.again(batch);
        return;
      case 'unreachable':
        await this.#unreachable(batch, reply.detail);
        return;
    }
  }

  async #send(asks: readonly RepositoryAsk[], facts: readonly FactName[]): Promise<Reply> {
    const { pacing, send } = this.#session;
    await pacing.turn(this.#options.signal);
    if (this.#session.stopped !== undefined) return { kind: 'unreachable', detail: 'the run has stopped asking' };
    const startedAt = performance.now();
    const reply = await send(queryOf(asks, facts), this.#options.signal);
    pacing.spent(performance.now() - startedAt);
    return reply;
  }

  #sort(batch: readonly Pending[], outcomes: readonly AliasOutcome[], omit: ReadonlyMap<FactName, string>): void {
    const passed = outcomes.filter(({ kind }) => kind !== 'over-limit').length;
    if (passed < batch.length) this.#session.size.refused(batch.length, passed);
    else this.#session.size.succeeded(batch.length);
    this.#session.refusals = 0;
    learnDown(this.#session, outcomes);
    for (const [at, ask] of batch.entries()) {
      const outcome = outcomes[at];
      if (outcome !== undefined) this.#settle(ask, outcome, omit);
    }
  }

  #settle(ask: Pending, outcome: AliasOutcome, omit: ReadonlyMap<FactName, string>): void {
    switch (outcome.kind) {
      case 'found': {
        const omitted = [...omit].filter(([fact]) => this.#options.facts.includes(fact));
        const failures = omitted.map(([fact, detail]) => ({ fact, unexpected: false, detail }));
        const { found } = outcome;
        this.#options.onAnswer(ask.index, { ...found, failures: [...found.failures, ...failures] });
        return;
      }
      case 'not-found':
        if (ask.missed) this.#options.onAnswer(ask.index, { status: 'gone' });
        else this.#pending.lookAgain(ask);
        return;
      case 'closed':
        this.#options.onAnswer(ask.index, { status: 'closed', why: outcome.why, detail: outcome.detail });
        return;
      case 'over-limit':
        this.#retry(ask, 'GitHub’s resource limit', ask);
        return;
      case 'facts-failed': {
        const failed = outcome.facts.map(({ fact, detail }) => [fact, detail] as const);
        this.#pending.again([{ ...ask, omit: new Map([...ask.omit, ...failed]) }]);
        return;
      }
      case 'failed':
        this.#retry(ask, outcome.detail, { ...ask, tries: ask.tries + 1 });
        return;
    }
  }

  #retry(ask: Pending, detail: string, next: Pending): void {
    if (ask.tries + 1 >= TRIES) this.#options.onAnswer(ask.index, { status: 'failed', detail });
    else this.#pending.again([next]);
  }

  /** A request that was lost on the way is sent again; a network that is gone is not waited for 400 times. */
  async #unreachable(batch: readonly Pending[], detail: string): Promise<void> {
    const tries = batch[0]?.tries ?? 0;
    if (tries + 1 >= TRIES) this.#stop({ code: 'github.unreachable', detail });
    else await setTimeout(RETRY_MS * 4 ** tries, undefined, { signal: this.#options.signal });
    this.#pending.again(batch.map((ask) => ({ ...ask, tries: tries + 1 })));
  }

  #refused(batch: readonly Pending[], detail: string): void {
    const [only, ...others] = batch;
    if (only === undefined) return;
    if (others.length === 0) this.#retry(only, detail, { ...only, tries: only.tries + 1 });
    else this.#pending.split(batch);
  }

  /** Leaves out the facts that break the query, for all or for the one that it asks; where none is found, splits it. */
  async #broken(
    batch: readonly Pending[],
    asks: readonly RepositoryAsk[],
    facts: readonly FactName[],
    detail: string,
  ): Promise<void> {
    // One search at a time: the batches that broke together wait for the same one.
    this.#probe ??= brokenFacts(asks, facts, (some, which) => this.#send(some, which)).finally(
      () => (this.#probe = undefined),
    );
    const broken = new Map((await this.#probe).map((fact) => [fact, detail]));
    if (broken.size === 0) {
      this.#refused(batch, detail);
    } else if (batch.length === 1) {
      this.#pending.again(batch.map((ask) => ({ ...ask, omit: new Map([...ask.omit, ...broken]) })));
    } else {
      for (const fact of broken.keys()) this.#session.down.set(fact, detail);
      this.#pending.again(batch);
    }
  }

  #pause(waitMs: number): void {
    const tooLate = this.#session.pacing.pause(waitMs);
    if (tooLate !== undefined) this.#stop({ code: 'github.rate-limited', resumesAt: tooLate.toISOString() });
  }

  #stop(problem: Problem): void {
    this.#session.stopped ??= problem;
  }

  #giveUp(): void {
    for (const { index } of this.#pending.drop())
      this.#options.onAnswer(index, { status: 'failed', detail: undefined });
  }
}
