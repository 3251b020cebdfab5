import { useMemo } from 'react';
import type { PluginRow } from '../../../shared/contract/plugins.ts';
import { useDesk } from '../../data/index.ts';
import { usePluginsView, useTableView } from './plugins-view.ts';
import { narrow, type Narrowed } from './rows/narrow.ts';
import { sortRows } from './rows/sort-rows.ts';

interface Rows extends Narrowed {
  /** All of the registry, in order. */
  all: readonly PluginRow[];
  /** Those in view that cannot be read. */
  unreadable: number;
}

/** The rows as the person wants them; undefined until the engine has said which there are. */
export function useRows(): Rows | undefined {
  const rows = useDesk((desk) => desk.rows);
  const sort = useTableView((view) => view.sort);
  const chosen = usePluginsView((view) => view.chosen);
  const typed = usePluginsView((view) => view.typed);
  const all = useMemo(() => rows && sortRows(rows.values(), sort), [rows, sort]);
  return useMemo(() => {
    if (!all) return undefined;
    const narrowed = narrow(all, typed, chosen);
    return { ...narrowed, all, unreadable: narrowed.shown.filter(({ problem }) => problem !== null).length };
  }, [all, typed, chosen]);
}
