import { memo } from 'react';
import { describeProblem } from '../../../../shared/problems/index.ts';
import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { Icon, visibleText, VisuallyHidden } from '../../../components/index.ts';
import { useHasDraft } from '../../../editor/index.ts';
import { HealthMark } from '../health-mark.tsx';
import type { ColumnId } from './column-ids.ts';
import { COLUMNS, widthOf } from './columns.tsx';
import classes from './plugin-table.module.css';

interface TableRowProps {
  row: PluginRow;
  columns: readonly ColumnId[];
}

/** One plugin. Not drawn again while the selection moves. */
export const TableRow = memo(function TableRow({ row, columns }: TableRowProps) {
  return (
    <div className={classes.cells} role="presentation">
      <div
        className={classes.plugin}
        role="rowheader"
        title={row.title === row.id ? row.id : `${row.title} (${row.id})`}
      >
        <bdi dir="auto">{visibleText(row.title)}</bdi>
        <DraftMark path={row.path} />
      </div>
      {row.problem === null ? (
        columns.map((id) => (
          <div
            className={classes.cell}
            role="gridcell"
            data-number={COLUMNS[id].isNumber}
            style={{ width: COLUMNS[id].width }}
            key={id}
          >
            {COLUMNS[id].cell(row)}
          </div>
        ))
      ) : (
        <div
          className={classes.failure}
          role="gridcell"
          style={{ width: widthOf(columns) }}
          aria-colspan={Math.max(1, columns.length)}
        >
          <HealthMark health={row.health} />
          <span className={classes.why} title={visibleText(describeProblem(row.problem, 'window').happened)}>
            {visibleText(withoutPath(describeProblem(row.problem, 'window').happened, row.path))}
          </span>
        </div>
      )}
    </div>
  );
});

/** The row names its file already. */
function withoutPath(words: string, path: string): string {
  return words.startsWith(`${path}, `) ? words.slice(path.length + 2) : words;
}

function DraftMark({ path }: { path: string }) {
  const hasDraft = useHasDraft(path);
  if (!hasDraft) return null;
  return (
    <span className={classes.draft} title="Its text is edited, and not saved">
      <Icon name="pencil" size={12} />
      <VisuallyHidden>, edited and not saved</VisuallyHidden>
    </span>
  );
}
