import { useMemo } from 'react';
import { indexAfterKey } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { lookAt, useView } from '../../../navigation/index.ts';
import type { Planned } from '../plan/use-plan.ts';
import { usePublishView } from '../selection/publish-view.ts';
import { type FileRow, fileRows, isItem, type ItemRow, pathOf, selectedIndex } from './file-rows.ts';

/** The list of files, and which of them is looked at. */
export interface Files {
  rows: readonly FileRow[];
  /** -1 for none. */
  index: number;
  selected: ItemRow | undefined;
  select: (index: number) => void;
  /** Goes on by a row; the heads are passed over. */
  move: (step: 1 | -1) => void;
}

const NOTHING = { files: [], reachesUsers: [], heldBack: [] };

export function useFiles({ plan }: Planned): Files {
  const search = usePublishView((view) => view.search);
  const key = usePublishView((view) => view.row);
  const plugin = useView((view) => view.plugin);
  const rows = useMemo(() => fileRows(plan ?? NOTHING, search), [plan, search]);
  const index = useMemo(() => selectedIndex(rows, key, plugin), [rows, key, plugin]);
  const row = rows[index];
  const select = (to: number): void => {
    const wanted = rows[to];
    if (wanted === undefined || !isItem(wanted)) return;
    usePublishView.setState({ row: wanted.key });
    // The plugin stays from screen to screen.
    const path = pathOf(wanted);
    if (useDesk.getState().rows?.has(path) === true) lookAt(path);
  };
  return {
    rows,
    index,
    selected: row !== undefined && isItem(row) ? row : undefined,
    select,
    move: (step) => {
      const isSelectable = (at: number): boolean => {
        const one = rows[at];
        return one !== undefined && isItem(one);
      };
      const arrow = step === 1 ? 'ArrowDown' : 'ArrowUp';
      const next = indexAfterKey(arrow, index, { count: rows.length, isSelectable, page: 1 });
      if (next !== undefined) select(next);
    },
  };
}
