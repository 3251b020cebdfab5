import type { Evidence } from '../../../../shared/evidence.ts';
import type { ReviewItem } from '../review/review-item.ts';

/** What an item shows beside its values that another one may show already. */
export interface EvidenceNote {
  /** The label of the item above that shows the same evidence; undefined where this one shows it. */
  as: string | undefined;
  /** The usage window whose history is drawn here: of the first item that is about it. */
  history: string | undefined;
}

const WINDOW = /^stats\.([^.]+)\./;

/** Evidence, and the history of a number, once for all items that rest on it. */
export function evidenceNotes(items: readonly ReviewItem[]): ReadonlyMap<string, EvidenceNote> {
  const shown = new Map<string, string>();
  const drawn = new Set<string>();
  const notes = new Map<string, EvidenceNote>();
  for (const item of items) {
    const evidence = evidenceOf(item);
    const key = evidence === undefined ? undefined : JSON.stringify(evidence);
    const as = key === undefined ? undefined : shown.get(key);
    if (key !== undefined && as === undefined) shown.set(key, item.label);
    const window =
      item.kind === 'field' && item.changes[0].source === 'usage' ? windowOf(item.changes[0].field) : undefined;
    const history = window === undefined || drawn.has(window) ? undefined : `stats.${window}.instances`;
    if (window !== undefined) drawn.add(window);
    notes.set(item.id, { as, history });
  }
  return notes;
}

function windowOf(field: string): string | undefined {
  return WINDOW.exec(field)?.[1];
}

/** What an item rests on. */
export function evidenceOf(item: ReviewItem | undefined): Evidence | undefined {
  return item?.kind === 'signal' ? item.signal.evidence : item?.changes[0].evidence;
}
