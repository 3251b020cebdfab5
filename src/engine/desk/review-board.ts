import type { Cache } from '../../core/cache/index.ts';
import { besideHand, changesOfHandEdit, Decided, reachesUsers } from '../../core/changes/index.ts';
import type { Change, ChangeSource } from '../../shared/change.ts';
import type { Deciding, Review, ReviewChange, ReviewSignal } from '../../shared/contract/changes.ts';
import type { Decision } from '../../shared/decision.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Signal } from '../../shared/signal.ts';
import { standingOf } from '../../shared/standing.ts';
import { keyOf, planDecisions } from './plan-decisions.ts';

/** Everything that waits for a decision, with what was decided: in memory, and kept as it changes. */
export class ReviewBoard {
  readonly #cache: Cache;
  readonly #profile: Profile;
  readonly #idOf: (path: string) => string;
  #committed: ReadonlySet<ChangeSource>;
  /** By entry. */
  #changes = new Map<string, Change[]>();
  #signals = new Map<string, Signal[]>();
  #decisions = new Map<string, Decision>();
  /** What was made of an entry, until something of it differs. */
  #reviewed = new Map<string, Review>();

  /**
   * Empty until it is loaded.
   * @param idOf The id of the plugin in an entry's file.
   * @param committed The sources whose values are committed.
   */
  constructor(cache: Cache, profile: Profile, idOf: (path: string) => string, committed: ReadonlySet<ChangeSource>) {
    this.#cache = cache;
    this.#committed = committed;
    this.#profile = profile;
    this.#idOf = idOf;
  }

  /**
   * Takes everything anew: after a run, an edit by hand, a publish.
   * @param found What runs found and is not written, where the caller has it already.
   */
  load(found: readonly Change[] = this.#cache.changes.all()): void {
    const byHand = this.#cache.handEdits
      .all()
      .flatMap((edit) => changesOfHandEdit(edit, { id: this.#idOf(edit.path), profile: this.#profile }));
    const changes = [...besideHand(found, byHand), ...byHand];
    this.#changes = Map.groupBy(changes, ({ entry }) => entry);
    this.#signals = Map.groupBy(this.#cache.signals.all(), ({ entry }) => entry);
    this.#decisions = new Map(this.#cache.decisions.all().map((decision) => [keyOf(decision), decision]));
    this.#reviewed.clear();
  }

  /** Takes the sources whose values are committed. @returns Whether they are others than before. */
  commits(sources: ReadonlySet<ChangeSource>): boolean {
    const isChanged = sources.size !== this.#committed.size || [...sources].some((one) => !this.#committed.has(one));
    this.#committed = sources;
    if (isChanged) this.#reviewed.clear();
    return isChanged;
  }

  /** Shows what a run has found so far; it is kept when the run ends. @returns The entries that it is about. */
  show(found: { changes: readonly Change[]; signals: readonly Signal[] }): Set<string> {
    const about = new Set<string>();
    for (const change of found.changes) {
      const others = (this.#changes.get(change.entry) ?? []).filter((one) => keyOf(one) !== keyOf(change));
      this.#changes.set(change.entry, [...others, change]);
      about.add(change.entry);
    }
    for (const signal of found.signals) {
      const others = (this.#signals.get(signal.entry) ?? []).filter(({ code }) => code !== signal.code);
      this.#signals.set(signal.entry, [...others, signal]);
      about.add(signal.entry);
    }
    for (const entry of about) this.#reviewed.delete(entry);
    return about;
  }

  /** The entries that anything is known of. */
  entries(): Set<string> {
    return new Set([...this.#changes.keys(), ...this.#signals.keys()]);
  }

  /** What is known of one entry. */
  of(entry: string): Review {
    const known = this.#reviewed.get(entry);
    if (known !== undefined) return known;
    const changes = this.#changes.get(entry) ?? [];
    const signals = this.#signals.get(entry) ?? [];
    const decisions = [
      ...changes.map((change) => this.#decisions.get(keyOf(change))),
      ...signals.map(({ code }) => this.#decisions.get(keyOf({ entry, file: entry, field: code }))),
    ].filter((decision) => decision !== undefined);
    const decided = new Decided(decisions);
    const review = {
      changes: changes.map((change) => this.#reviewChange(change, decided)),
      signals: signals.map((signal) => this.#reviewSignal(signal, decided)),
    };
    this.#reviewed.set(entry, review);
    return review;
  }

  /** What is known of some entries; of all where none is named. */
  review(entries: Iterable<string> = this.entries()): Review {
    const parts = [...entries].map((entry) => this.of(entry));
    return { changes: parts.flatMap(({ changes }) => changes), signals: parts.flatMap(({ signals }) => signals) };
  }

  /** Every change that is accepted. */
  accepted(): ReviewChange[] {
    return this.review().changes.filter(({ standing }) => standing === 'accepted');
  }

  /**
   * Decides, and keeps it.
   * @returns What undoes it, and the entries that it is about.
   * @throws {ProblemError} `change.moved-on`, `change.not-together`, `change.by-hand`; then nothing is decided.
   */
  decide(decisions: readonly Deciding[], who: string, at: Date): { undo: Deciding[]; entries: Set<string> } {
    const { put, remove, undo } = planDecisions(decisions, {
      changeOf: (key) => this.of(key.entry).changes.find((change) => keyOf(change) === keyOf(key)),
      signalOf: (key) => this.of(key.entry).signals.find(({ code }) => code === key.field),
      decisionOf: (key) => this.#decisions.get(keyOf(key)),
      who,
      at,
    });
    this.#cache.decisions.decide(put, remove);
    for (const decision of put) this.#decisions.set(keyOf(decision), decision);
    for (const key of remove) this.#decisions.delete(keyOf(key));
    const entries = new Set(decisions.map(({ entry }) => entry));
    for (const entry of entries) this.#reviewed.delete(entry);
    return { undo, entries };
  }

  #reviewChange(change: Change, decided: Decided): ReviewChange {
    const verdict = decided.about(change);
    const decision = verdict === undefined ? undefined : this.#decisions.get(keyOf(change));
    const reached = { ...change, reachesUsers: reachesUsers(change, this.#profile) };
    const isCommitted = change.source === 'hand' || this.#committed.has(change.source);
    const standing = isCommitted ? standingOf(reached, verdict) : 'site';
    return { ...reached, standing, decided: decidedBy(decision) };
  }

  #reviewSignal(signal: Signal, decided: Decided): ReviewSignal {
    const isSeen = decided.hasSeen(signal);
    const key = { entry: signal.entry, file: signal.entry, field: signal.code };
    return { ...signal, isSeen, decided: isSeen ? decidedBy(this.#decisions.get(keyOf(key))) : null };
  }
}

function decidedBy(decision: Decision | undefined): ReviewChange['decided'] {
  return decision === undefined ? null : { who: decision.who, at: decision.at, why: decision.why };
}
