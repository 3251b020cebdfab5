import { SEVERITIES, type Severity } from '../../../../shared/change.ts';
import type { ReviewChange, ReviewSignal } from '../../../../shared/contract/changes.ts';
import { SIGNAL_WORDS } from '../../../../shared/signal.ts';
import type { Mark } from '../../../components/index.ts';
import { fieldLabel } from './field-words.ts';
import { markOf } from './mark.ts';

/** A field that is decided by itself, with those that are the same fact: a release's date, tag and link. */
export interface FieldItem {
  kind: 'field';
  /** Unique within its plugin. */
  id: string;
  label: string;
  severity: Severity;
  mark: Mark;
  /** The first one is what the item is about. */
  changes: readonly [ReviewChange, ...ReviewChange[]];
}

/** A fact without a value to write: it is decided by marking it as seen. */
export interface SignalItem {
  kind: 'signal';
  id: string;
  label: string;
  severity: Severity;
  mark: Mark;
  signal: ReviewSignal;
}

export type ReviewItem = FieldItem | SignalItem;

/** The name of a release, and how its date, its link and its tag begin. */
const RELEASE = 'github.latest_release';
const SEEN: Mark = { state: 'seen' };
const UNDECIDED: Mark = { state: 'undecided' };

/** What there is to decide of one plugin: signals and grave changes first, each severity in the order of its source. */
export function itemsOf(changes: readonly ReviewChange[], signals: readonly ReviewSignal[]): ReviewItem[] {
  const seenIds = new Map<string, number>();
  const idOf = (text: string): string => {
    const count = (seenIds.get(text) ?? 0) + 1;
    seenIds.set(text, count);
    return count === 1 ? text : `${text} ${count}`;
  };
  const items: ReviewItem[] = signals.map((signal) => ({
    kind: 'signal',
    id: idOf(`signal ${signal.code}`),
    label: SIGNAL_WORDS[signal.code],
    severity: signal.severity,
    mark: signal.isSeen ? SEEN : UNDECIDED,
    signal,
  }));
  for (const group of grouped(changes)) {
    const [lead] = group;
    items.push({
      kind: 'field',
      id: idOf(`${lead.file} ${lead.field}`),
      label: fieldLabel(lead),
      severity: lead.severity,
      mark: markOf(group.map(({ standing }) => standing)),
      changes: group,
    });
  }
  return items.sort((a, b) => rankOf(a) - rankOf(b));
}

/** Within a severity signals come first, then what reaches users, whose repository it is, and what a rule judges. */
function rankOf(item: ReviewItem): number {
  return SEVERITIES.indexOf(item.severity) * 5 + rankWithin(item);
}

function rankWithin(item: ReviewItem): number {
  if (item.kind === 'signal') return 0;
  const [{ reachesUsers, field }] = item.changes;
  if (reachesUsers) return 1;
  if (field === 'github.repo') return 2;
  return field.startsWith('stats.') && field.endsWith('.instances') ? 3 : 4;
}

/** A release that went backwards is one fact in four fields. What is alarming is decided field by field. */
function grouped(changes: readonly ReviewChange[]): [ReviewChange, ...ReviewChange[]][] {
  const release = changes.filter(({ field, severity }) => field.startsWith(RELEASE) && severity === 'notable');
  const lead = release.find(({ field }) => field === RELEASE);
  return changes.flatMap((change): [ReviewChange, ...ReviewChange[]][] => {
    if (lead === undefined || !release.includes(change)) return [[change]];
    return change === lead ? [[lead, ...release.filter((one) => one !== lead)]] : [];
  });
}

/** The mark of a plugin: that of the items that need a look. The routine ones speak only where nothing else is there. */
export function markOfItems(items: readonly ReviewItem[]): Mark {
  const telling = items.filter((item) => !isRoutine(item));
  return markOf((telling.length > 0 ? telling : items).map(({ mark }) => mark.state));
}

/** Whether an item is accepted unless somebody says otherwise, and needs no look: a number that moved, a first value. */
export function isRoutine(item: ReviewItem): item is FieldItem {
  return (
    item.kind === 'field' &&
    item.severity === 'routine' &&
    item.changes.every(({ reachesUsers, source }) => !reachesUsers && source !== 'hand')
  );
}

export function isUndecided({ mark }: ReviewItem): boolean {
  return mark.state === 'undecided';
}

/** An item's id without its plugin: the same for the same field of another one. */
export function keyWithin(entry: string, { id }: ReviewItem): string {
  return id.startsWith(`${entry} `) ? id.slice(entry.length) : id;
}

/** The changes of an item; a signal has none. */
export function changesOf(item: ReviewItem): readonly ReviewChange[] {
  return item.kind === 'field' ? item.changes : [];
}

/** Whether an item is decided by itself alone. */
export function isGrave(item: ReviewItem): boolean {
  return item.severity === 'alarming' || changesOf(item).some(isGraveChange);
}

/** What is alarming or reaches users is never decided together with others. */
export function isGraveChange({ severity, reachesUsers }: ReviewChange): boolean {
  return severity === 'alarming' || reachesUsers;
}

/** The item that was looked at, as long as it is there; otherwise the first that is undecided. */
export function focusedItem(items: readonly ReviewItem[], id: string | null): ReviewItem | undefined {
  return items.find((item) => item.id === id) ?? items.find(isUndecided) ?? items[0];
}
