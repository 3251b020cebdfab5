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
    if (change.evidence && change.evidence.kind !== 'source') {
      const key = keyOf(change.evidence);
      const first = evidence.get(key);
      if (first === undefined) evidence.set(key, change.evidence);
      else change.evidence = first;
    }
    last = change;
  }
  return review;
}

function keyOf(evidence: Evidence): string {
  return JSON.stringify(evidence);
}
