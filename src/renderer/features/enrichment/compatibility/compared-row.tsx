import { memo } from 'react';
import { DecisionMark, SeverityMark, visibleText, VisuallyHidden } from '../../../components/index.ts';
import type { ComparedRow } from './compatibility-rows.ts';
import classes from './compatibility-view.module.css';

export function ComparedHead() {
  return (
    <span className={classes.columns} role="presentation">
      <span role="columnheader">Plugin</span>
      <span role="columnheader">Says</span>
      <span role="columnheader">Holds for</span>
      <span role="columnheader">
        <VisuallyHidden>Decision</VisuallyHidden>
      </span>
    </span>
  );
}

interface ComparedRowCellsProps {
  compared: ComparedRow;
  /** Each has a place of its own, the same in all rows. */
  pythons: readonly string[];
}

/** What the entry declares above what its source says, and under each other the Pythons that each holds for. */
export const ComparedRowCells = memo(function ComparedRowCells({ compared, pythons }: ComparedRowCellsProps) {
  const { row, item } = compared;
  const { declaredPythons, foundPythons } = row;
  return (
    <span className={classes.columns} role="presentation">
      <span className={classes.plugin} role="gridcell">
        <SeverityMark severity={item.severity}>
          <bdi className={classes.title} dir="auto">
            {visibleText(row.title)}
          </bdi>
        </SeverityMark>
      </span>
      <span className={classes.says} role="gridcell">
        <Specifier who="Entry" value={row.declared} />
        <Specifier who="Source" value={row.found} />
      </span>
      <span className={classes.pythons} role="gridcell">
        <Boxes who="Entry" pythons={pythons} held={declaredPythons} others={foundPythons} />
        <Boxes who="Source" pythons={pythons} held={foundPythons} others={declaredPythons} />
      </span>
      <span className={classes.mark} role="gridcell">
        <DecisionMark mark={item.mark} />
      </span>
    </span>
  );
});

function Specifier({ who, value }: { who: 'Entry' | 'Source'; value: string | null }) {
  return (
    <span className={classes.specifier} data-side={who === 'Entry' ? 'before' : 'after'}>
      <span className={classes.who}>{who}</span>
      {value === null ? <em>not there</em> : <bdi title={visibleText(value)}>{visibleText(value)}</bdi>}
    </span>
  );
}

interface BoxesProps {
  who: 'Entry' | 'Source';
  pythons: readonly string[];
  held: readonly string[];
  /** What the other side holds for. */
  others: readonly string[];
}

function Boxes({ who, pythons, held, others }: BoxesProps) {
  return (
    <span className={classes.boxes}>
      <VisuallyHidden>
        {who} holds for {held.join(', ') || 'none'}.
      </VisuallyHidden>
      {pythons.map((python) => {
        const [is, other] = [held.includes(python), others.includes(python)];
        return (
          <span
            className={classes.python}
            data-held={is || undefined}
            data-alone={(is && !other && who) || undefined}
            data-nobody={(!is && !other) || undefined}
            aria-hidden="true"
            key={python}
          >
            {python}
          </span>
        );
      })}
    </span>
  );
}
