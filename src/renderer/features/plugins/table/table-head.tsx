import { memo } from 'react';
import { Icon } from '../../../components/index.ts';
import { sortBy } from '../plugins-view.ts';
import type { Sort, SortKey } from '../rows/sort-rows.ts';
import type { ColumnId } from './column-ids.ts';
import { COLUMNS } from './columns.tsx';
import classes from './plugin-table.module.css';

interface TableHeadProps {
  columns: readonly ColumnId[];
  sort: Sort;
}

/** The columns' names; a click orders by one, another turns the order round. */
export const TableHead = memo(function TableHead({ columns, sort }: TableHeadProps) {
  return (
    <div className={classes.cells} role="presentation">
      <Head words="Plugin" about="Plugin" by="plugin" sort={sort} />
      {columns.map((id) => {
        const { head, about, sort: by, isNumber, width } = COLUMNS[id];
        return <Head words={head} about={about} by={by} sort={sort} isNumber={isNumber} width={width} key={id} />;
      })}
    </div>
  );
});

interface HeadProps {
  words: string;
  about: string;
  by: SortKey | undefined;
  sort: Sort;
  isNumber?: boolean | undefined;
  width?: number;
}

function Head({ words, about, by, sort, isNumber, width }: HeadProps) {
  const isSorted = by === sort.key;
  const order = sort.isDescending ? 'descending' : 'ascending';
  return (
    <div
      className={classes.head}
      role="columnheader"
      aria-sort={isSorted ? order : undefined}
      data-number={isNumber}
      data-sorted={isSorted || undefined}
      style={{ width }}
    >
      {by === undefined ? (
        <span title={about}>{words}</span>
      ) : (
        <button type="button" className={classes.order} title={about} onClick={() => sortBy(by)}>
          {isSorted && <Icon name={sort.isDescending ? 'chevron-down' : 'chevron-up'} size={10} />}
          {words}
        </button>
      )}
    </div>
  );
}
