import { type CSSProperties, memo, type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { formatCount, SeverityMark, VirtualList } from '../../../components/index.ts';
import { useCommands } from '../../../commands/index.ts';
import { lookAt, lookAtFirst, useView } from '../../../navigation/index.ts';
import { useTableView } from '../plugins-view.ts';
import { useRowHeight } from '../use-row-height.ts';
import { widthOf } from './columns.tsx';
import classes from './plugin-table.module.css';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';

/** The plugin's own column takes what the others leave, and never less than this. */
const PLUGIN_WIDTH = 120;
/** What stands left and right of the cells. */
const AROUND = 14;

interface PluginTableProps {
  /** Those in view, in their order. */
  rows: readonly PluginRow[];
  /** How many entries of the registry could not be read. */
  unreadable: number;
  tableRef: RefObject<HTMLDivElement | null>;
  /** Enter on a row. */
  onOpen: () => void;
}

const keyOf = (row: PluginRow) => row.path;

/** The plugins in rows. The plugin that is looked at stays selected, wherever rows come, go or move. */
export const PluginTable = memo(function PluginTable({ rows, unreadable, tableRef, onOpen }: PluginTableProps) {
  const columns = useTableView((view) => view.columns);
  const sort = useTableView((view) => view.sort);
  const plugin = useView((view) => view.plugin);
  const height = useRowHeight();
  const places = useMemo(() => new Map(rows.map((row, at) => [row.path, at])), [rows]);
  const selected = plugin === null ? -1 : (places.get(plugin) ?? -1);
  const first = rows[0]?.path;

  useEffect(() => {
    // Whoever comes here comes to the table, unless something else has the focus already.
    if (document.activeElement?.contains(tableRef.current)) tableRef.current?.focus();
  }, [tableRef]);
  useEffect(() => {
    if (plugin === null && first !== undefined) lookAtFirst(first);
  }, [plugin, first]);

  const select = useCallback(
    (at: number) => {
      const row = rows[at];
      if (row) lookAt(row.path);
    },
    [rows],
  );
  const renderRow = useCallback((row: PluginRow) => <TableRow row={row} columns={columns} />, [columns]);

  useCommands([
    {
      id: 'plugins.next',
      title: 'Next plugin',
      group: 'Plugins',
      keys: ['j'],
      isHidden: true,
      run: () => select(selected + 1),
    },
    {
      id: 'plugins.previous',
      title: 'Previous plugin',
      group: 'Plugins',
      keys: ['k'],
      isHidden: true,
      run: () => select(selected === -1 ? 0 : selected - 1),
    },
  ]);

  const style: CSSProperties & Record<`--${string}`, string> = {
    '--plugin-width': `${PLUGIN_WIDTH}px`,
    '--table-width': `${PLUGIN_WIDTH + AROUND + widthOf(columns)}px`,
  };
  return (
    <>
      {unreadable > 0 && (
        <p className={classes.notice}>
          <SeverityMark severity="alarming">
            {formatCount(unreadable, 'entry', 'entries')} could not be parsed. {unreadable === 1 ? 'It is' : 'They are'}{' '}
            listed first, with the line.
          </SeverityMark>
        </p>
      )}
      <div className={classes.room} style={style}>
        <div className={classes.table}>
          <VirtualList
            id="plugins-table"
            label="Plugins"
            items={rows}
            itemKey={keyOf}
            rowHeight={height}
            renderRow={renderRow}
            selectedIndex={selected}
            onSelect={select}
            onActivate={onOpen}
            head={<TableHead columns={columns} sort={sort} />}
            listRef={tableRef}
          />
        </div>
      </div>
    </>
  );
});
