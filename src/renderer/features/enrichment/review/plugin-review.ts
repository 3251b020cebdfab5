import { SEVERITIES, type ChangeSource, type Severity } from '../../../../shared/change.ts';
import type { ReviewChange, ReviewSignal } from '../../../../shared/contract/changes.ts';
import type { Mark } from '../../../components/index.ts';
import type { Standing } from '../../../../shared/standing.ts';
import { isGrave, isUndecided, itemsOf, markOfItems, type ReviewItem } from './review-item.ts';

/** One plugin with what there is to decide of it. */
export interface PluginReview {
  entry: string;
  title: string;
  changes: readonly ReviewChange[];
  signals: readonly ReviewSignal[];
  /** Worked out when it is asked for: of thousands of plugins few are looked at. */
  readonly items: readonly ReviewItem[];
  /** The gravest that is undecided or waits to be published; of all where nothing does. */
  gravest: Severity;
  /** Whether a signal alone is that grave: such a plugin stands below those that have a change. */
  isSignalOnly: boolean;
  mark: Mark;
  /** Items without a decision, by severity. */
  undecided: Readonly<Record<Severity, number>>;
  /** How many of them are each decided by itself alone. */
  undecidedAlone: number;
  tally: Tally;
  /** What it has changes of; signals are GitHub's. */
  sources: ReadonlySet<ChangeSource>;
  /** Changes of it that a filter leaves out. */
  leftOut: number;
}

/** How many changes stand how, and how many signals nobody has seen. */
export interface Tally extends Record<Standing, number> {
  unseen: number;
  /** Changes whose declaration and source differ. */
  compatibility: number;
}

const known = new WeakMap<object, PluginReview>();

/**
 * What there is to decide of one plugin. The same arrays give the same object, so that rows which did not change are
 * not drawn again.
 */
export function pluginReview(
  entry: string,
  title: string,
  changes: readonly ReviewChange[],
  signals: readonly ReviewSignal[],
): PluginReview {
  const key = changes.length > 0 ? changes : signals;
  const before = known.get(key);
  if (before?.title === title && before.changes === changes && before.signals === signals) return before;
  const review = new Reviewed({ entry, title, changes, signals, leftOut: 0 });
  known.set(key, review);
  return review;
}

/** The same plugin with some of its changes and signals alone. */
export function restricted(
  review: PluginReview,
  part: { changes: readonly ReviewChange[]; signals: readonly ReviewSignal[] },
): PluginReview {
  const { entry, title, changes } = review;
  return new Reviewed({ entry, title, ...part, leftOut: changes.length - part.changes.length });
}

type About = Pick<PluginReview, 'entry' | 'title' | 'changes' | 'signals' | 'leftOut'>;

// A class: an object that has an accessor of its own takes twice the room.
class Reviewed implements PluginReview {
  readonly entry: string;
  readonly title: string;
  readonly changes: readonly ReviewChange[];
  readonly signals: readonly ReviewSignal[];
  readonly leftOut: number;
  readonly tally: Tally;
  readonly sources: ReadonlySet<ChangeSource>;
  readonly gravest: Severity;
  readonly isSignalOnly: boolean;
  readonly mark: Mark;
  readonly undecided: Readonly<Record<Severity, number>>;
  readonly undecidedAlone: number;
  #items: readonly ReviewItem[] | undefined;

  constructor(about: About) {
    this.entry = about.entry;
    this.title = about.title;
    this.changes = about.changes;
    this.signals = about.signals;
    this.leftOut = about.leftOut;
    this.tally = tallyOf(about);
    this.sources = sourcesOf(about);
    const summary = summaryOf(itemsOf(about.changes, about.signals));
    this.gravest = summary.gravest;
    this.isSignalOnly = summary.isSignalOnly;
    this.mark = summary.mark;
    this.undecided = summary.undecided;
    this.undecidedAlone = summary.undecidedAlone;
  }

  get items(): readonly ReviewItem[] {
    return (this.#items ??= itemsOf(this.changes, this.signals));
  }
}

function summaryOf(
  items: readonly ReviewItem[],
): Pick<PluginReview, 'gravest' | 'isSignalOnly' | 'mark' | 'undecided' | 'undecidedAlone'> {
  const pending = items.filter(isPending);
  const telling = pending.length > 0 ? pending : items;
  const gravest = SEVERITIES.find((severity) => telling.some((item) => item.severity === severity)) ?? 'routine';
  const undecided = { alarming: 0, notable: 0, routine: 0 };
  for (const { severity } of items.filter(isUndecided)) undecided[severity] += 1;
  return {
    gravest,
    isSignalOnly: telling.every(({ kind, severity }) => kind === 'signal' || severity !== gravest),
    mark: markOfItems(items),
    undecided,
    undecidedAlone: items.filter((item) => isUndecided(item) && isGrave(item)).length,
  };
}

function tallyOf({ changes, signals }: Pick<PluginReview, 'changes' | 'signals'>): Tally {
  const tally = { site: 0, accepted: 0, rejected: 0, undecided: 0, unseen: 0, compatibility: 0 };
  for (const { standing, source } of changes) {
    tally[standing] += 1;
    if (source === 'compatibility') tally.compatibility += 1;
  }
  for (const { isSeen } of signals) if (!isSeen) tally.unseen += 1;
  return tally;
}

const knownSources = new Map<string, ReadonlySet<ChangeSource>>();

/** Plugins with the same sources share one set. */
function sourcesOf({ changes, signals }: Pick<PluginReview, 'changes' | 'signals'>): ReadonlySet<ChangeSource> {
  const sources = new Set(changes.map(({ source }) => source));
  if (signals.length > 0) sources.add('github');
  const key = [...sources].join(' ');
  const before = knownSources.get(key) ?? sources;
  knownSources.set(key, before);
  return before;
}

/** The tallies of all together. */
export function totalOf(reviews: Iterable<PluginReview>): Tally {
  const total = { site: 0, accepted: 0, rejected: 0, undecided: 0, unseen: 0, compatibility: 0 };
  for (const { tally } of reviews) {
    total.site += tally.site;
    total.accepted += tally.accepted;
    total.rejected += tally.rejected;
    total.undecided += tally.undecided;
    total.unseen += tally.unseen;
    total.compatibility += tally.compatibility;
  }
  return total;
}

/** What is decided by having been seen waits for nothing after it; what is accepted waits to be published. */
function isPending({ mark }: ReviewItem): boolean {
  return mark.state !== 'seen' && mark.state !== 'rejected' && mark.state !== 'site';
}
