import { create } from 'zustand';
import type { Deciding, ReviewChange, ReviewSignal } from '../../../../shared/contract/changes.ts';
import { sameJson } from '../../../../shared/json.ts';
import { standingOf, type Standing } from '../../../../shared/standing.ts';

/** What the engine says of one entry. */
export interface Said {
  changes: readonly ReviewChange[] | undefined;
  signals: readonly ReviewSignal[] | undefined;
}

/** A decision that shows already, and that the engine has not said itself yet. */
export interface ShownDecision {
  deciding: Deciding;
  /** ISO 8601. */
  at: string;
  /** Which call decides it. */
  batch: number;
  /** What the engine said when it had answered: as long as it says the same, the decision shows. Undefined until then. */
  answered: Said | undefined;
}

interface Shown {
  /** By entry, in the order in which they were made. */
  byEntry: ReadonlyMap<string, readonly ShownDecision[]>;
}

export const useShownDecisions = create<Shown>()(() => ({ byEntry: new Map() }));

/** Shows decisions before the engine has answered. */
export function show(decisions: readonly Deciding[], batch: number, at: string): void {
  useShownDecisions.setState(({ byEntry }) => {
    const after = new Map(byEntry);
    for (const [entry, ofEntry] of Map.groupBy(decisions, (one) => one.entry)) {
      const shown = ofEntry.map((deciding): ShownDecision => ({ deciding, at, batch, answered: undefined }));
      after.set(entry, [...(after.get(entry) ?? []), ...shown]);
    }
    return { byEntry: after };
  });
}

/** After the engine's answer: what it has said itself by now is shown no more. */
export function settle(batch: number, said: (entry: string) => Said): void {
  update((shown, entry) => {
    const now = said(entry);
    return shown
      .map((one) => (one.batch === batch ? { ...one, answered: now } : one))
      .filter((one) => one.answered === undefined || (isSame(one.answered, now) && !isSaid(one.deciding, now)));
  });
}

/** After a refusal. */
export function takeBack(batch: number): void {
  update((shown) => shown.filter((one) => one.batch !== batch));
}

function update(change: (shown: readonly ShownDecision[], entry: string) => ShownDecision[]): void {
  useShownDecisions.setState(({ byEntry }) => {
    const after = new Map<string, readonly ShownDecision[]>();
    for (const [entry, shown] of byEntry) {
      const left = change(shown, entry);
      if (left.length > 0) after.set(entry, left);
    }
    return { byEntry: after };
  });
}

/** What the engine says of an entry, with the decisions that show already. */
export function withShown(said: Said, shown: readonly ShownDecision[]): Said {
  const valid = shown.filter(({ answered }) => answered === undefined || isSame(answered, said));
  if (valid.length === 0) return said;
  return {
    changes: said.changes?.map((change) => decided(change, valid)),
    signals: said.signals?.map((signal) => seen(signal, valid)),
  };
}

/** Whether the engine says by itself what was decided. */
function isSaid({ file, field, after, verdict }: Deciding, { changes, signals }: Said): boolean {
  const signal = signals?.find(({ entry, code }) => file === entry && field === code);
  if (signal !== undefined && after === null) return signal.isSeen === (verdict === 'seen');
  const change = changes?.find((one) => one.file === file && one.field === field);
  return change === undefined || (change.standing === standingAfter(change, verdict) && isBy(change.decided, verdict));
}

function isBy(decided: ReviewChange['decided'], verdict: Deciding['verdict']): boolean {
  return (decided === null) === (verdict === 'undecided');
}

function isSame(a: Said, b: Said): boolean {
  return a.changes === b.changes && a.signals === b.signals;
}

function decided(change: ReviewChange, shown: readonly ShownDecision[]): ReviewChange {
  const last = shown.findLast(
    ({ deciding: { file, field, after, verdict } }) =>
      verdict !== 'seen' && file === change.file && field === change.field && sameJson(after, change.after ?? null),
  );
  if (last === undefined) return change;
  const { verdict, why } = last.deciding;
  const standing = standingAfter(change, verdict);
  const by = verdict === 'undecided' ? null : { who: 'you', at: last.at, why };
  return { ...change, standing, decided: by };
}

function standingAfter(change: ReviewChange, verdict: Deciding['verdict']): Standing {
  if (change.standing === 'site') return 'site';
  return standingOf(change, verdict === 'accept' || verdict === 'reject' ? verdict : undefined);
}

function seen(signal: ReviewSignal, shown: readonly ShownDecision[]): ReviewSignal {
  const last = shown.findLast(
    ({ deciding: { file, field, after } }) => file === signal.entry && field === signal.code && after === null,
  );
  if (last === undefined) return signal;
  const isSeen = last.deciding.verdict === 'seen';
  return { ...signal, isSeen, decided: isSeen ? { who: 'you', at: last.at, why: null } : null };
}
