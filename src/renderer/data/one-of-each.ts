import type { Evidence } from '../../shared/evidence.ts';
import type { Review } from '../../shared/contract/changes.ts';

/**
 * Lets changes share what is the same in them. As they come, each has its own copy of its entry's path, of its field, its
 * reason, its evidence: of a large registry's changes that is most of what the window would hold.
 * @returns The same object.
 */
export function oneOfEach(review: Review): Review {
  const known = new Map<string, string>();
  const one = (text: string): string => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
  /** The last of each kind. */
  const evidence = new Map<string, Evidence>();
  let last: Review['changes'][number] | undefined;
  for (const change of review.changes) {
    // Mostly it is what the change before has: to compare two is quicker than to look one up.
    change.entry = change.entry === last?.entry ? last.entry : one(change.entry);
    change.file = change.file === change.entry ? change.entry : one(change.file);
    change.source = change.source === last?.source ? last.source : change.source;
    change.severity = change.severity === last?.severity ? last.severity : change.severity;
    change.standing = change.standing === last?.standing ? last.standing : change.standing;
    change.field = one(change.field);
    change.reason = one(change.reason);
    if (change.evidence) {
      const kind = change.evidence.kind === 'export' ? change.evidence.window : change.evidence.kind;
      const before = evidence.get(kind);
      if (before !== undefined && isSame(before, change.evidence)) change.evidence = before;
      else evidence.set(kind, change.evidence);
    }
    last = change;
  }
  return review;
}

/** What holds more than plain values is not looked into. */
function isSame(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
