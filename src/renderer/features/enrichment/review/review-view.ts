import { create } from 'zustand';
import { SOURCE_NAMES, type SourceName } from '../../../../shared/change.ts';
import type { Problem } from '../../../../shared/problems/index.ts';
import { stay } from '../../../navigation/index.ts';
import { NO_FILTER, type Filter } from './filter.ts';

/** What of the review has the focus: keys act on it. */
type ReviewPane = 'list' | 'fields';

/** What the person looks at; the plugin itself is the view's. */
interface ReviewView {
  pane: ReviewPane;
  /** The item that is looked at, by its id; null: the first that is undecided. */
  item: string | null;
  search: string;
  filter: Filter;
  /** Routine fields whose reason and evidence are shown, by id. */
  unfolded: ReadonlySet<string>;
  /** Null: as the width of the window has it. */
  hasDiff: boolean | null;
  /** Which problems are listed; null: none. */
  problems: 'all' | SourceName | 'registry' | null;
  /** What the next run asks. */
  sources: readonly SourceName[];
  /** Whether the field for a reason is open. */
  isRejecting: boolean;
  /** Why decisions were refused, by plugin and item: shown beside each. */
  refusals: ReadonlyMap<string, Problem>;
}

export const useReviewView = create<ReviewView>()(() => ({
  pane: 'list',
  item: null,
  search: '',
  filter: NO_FILTER,
  unfolded: new Set<string>(),
  hasDiff: null,
  problems: null,
  sources: SOURCE_NAMES,
  isRejecting: false,
  refusals: new Map<string, Problem>(),
}));

const { setState: set, getState: get } = useReviewView;

/** Says which pane has the focus, and which of its items. */
export function focusOn(pane: ReviewPane, item: string | null = get().item): void {
  const before = get();
  if (pane === 'fields') stay();
  if (before.pane !== pane || before.item !== item) set({ pane, item, isRejecting: false });
}

export function search(text: string): void {
  set({ search: text });
}

export function filterBy(part: Partial<Filter>): void {
  set(({ filter }) => ({ filter: { ...filter, ...part } }));
}

export function clearFilters(): void {
  set({ filter: NO_FILTER, search: '' });
}

export function unfold(item: string, isUnfolded: boolean): void {
  set(({ unfolded }) => {
    const after = new Set(unfolded);
    if (isUnfolded) after.add(item);
    else after.delete(item);
    return { unfolded: after };
  });
}

export function showDiff(hasDiff: boolean): void {
  set({ hasDiff });
}

export function listProblems(problems: ReviewView['problems']): void {
  set({ problems });
}

export function chooseSources(sources: readonly SourceName[]): void {
  set({ sources });
}

export function askForReason(isRejecting: boolean): void {
  set({ isRejecting });
}

/** Shows why decisions were refused; undefined takes the words away. */
export function refuse(keys: readonly string[], problem: Problem | undefined): void {
  const { refusals } = get();
  if (problem === undefined && !keys.some((key) => refusals.has(key))) return;
  const after = new Map(refusals);
  for (const key of keys) {
    if (problem === undefined) after.delete(key);
    else after.set(key, problem);
  }
  set({ refusals: after });
}
