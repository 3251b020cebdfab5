import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { FacetGroup } from './rows/facet-groups.ts';
import { withChosen, type Chosen } from './rows/narrow.ts';
import { firstDirection, type Sort, type SortKey } from './rows/sort-rows.ts';
import { DEFAULT_COLUMNS, restoredView, type ColumnId } from './table/column-ids.ts';

/** What the person looks for in the table. */
interface PluginsView {
  typed: string;
  chosen: Chosen;
  /** Whether the list of filters is open, where it is folded into a button. */
  isFiltersOpen: boolean;
}

/** How the table is drawn. */
interface TableView {
  sort: Sort;
  columns: readonly ColumnId[];
}

export const usePluginsView = create<PluginsView>()(() => ({ typed: '', chosen: {}, isFiltersOpen: false }));

/** It is remembered on this computer; a search is not, and writes nothing at each letter. */
export const useTableView = create<TableView>()(
  persist((): TableView => ({ sort: firstDirection('instances'), columns: DEFAULT_COLUMNS }), {
    name: 'plugins.table',
    merge: (stored, view) => ({ ...view, ...restoredView(stored) }),
  }),
);

export function type(typed: string): void {
  usePluginsView.setState({ typed });
}

export function choose(group: FacetGroup, value: string, isChosen: boolean): void {
  usePluginsView.setState(({ chosen }) => ({ chosen: withChosen(chosen, group, value, isChosen) }));
}

export function clearFilters(): void {
  usePluginsView.setState({ chosen: {} });
}

export function clearAll(): void {
  usePluginsView.setState({ typed: '', chosen: {} });
}

/** Orders by a column; the same one again turns the order round. */
export function sortBy(key: SortKey): void {
  useTableView.setState(({ sort }) => ({
    sort: sort.key === key ? { key, isDescending: !sort.isDescending } : firstDirection(key),
  }));
}

export function showColumns(columns: readonly ColumnId[]): void {
  useTableView.setState({ columns });
}

export function openFilters(isFiltersOpen: boolean): void {
  usePluginsView.setState({ isFiltersOpen });
}
