import { memo } from 'react';
import { DecisionMark, SeverityMark, visibleText, VisuallyHidden } from '../../../components/index.ts';
import { pythonsOf, type ComparedRow } from './compatibility-rows.ts';
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

/** What the entry declares above what its source says, and under each other the Pythons that each holds for. */
export const ComparedRowCells = memo(function ComparedRowCells({ compared }: { compared: ComparedRow }) {
  const { row, item } = compared;
  const pythons = pythonsOf(row);
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
        <Boxes
          who="Entry"
          pythons={pythons.map(({ python, isDeclared, isFound }) => ({ python, is: isDeclared, other: isFound }))}
        />
        <Boxes
          who="Source"
          pythons={pythons.map(({ python, isDeclared, isFound }) => ({ python, is: isFound, other: isDeclared }))}
        />
      </span>
      <span className={classes.mark} role="gridcell">
        <DecisionMark decision={item.standing} />
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

interface Box {
  python: string;
  is: boolean;
  /** Whether the other side holds for it. */
  other: boolean;
}

function Boxes({ who, pythons }: { who: 'Entry' | 'Source'; pythons: readonly Box[] }) {
  return (
    <span className={classes.boxes}>
      <VisuallyHidden>
        {who} holds for{' '}
        {pythons
          .filter(({ is }) => is)
          .map(({ python }) => python)
          .join(', ') || 'none'}
        .
      </VisuallyHidden>
      {pythons.map(({ python, is, other }) => (
        <span
          className={classes.python}
          data-held={is || undefined}
          data-alone={(is && !other && who) || undefined}
          aria-hidden="true"
          key={python}
        >
          {python}
        </span>
      ))}
    </span>
  );
}
