import { describeProblem, type Problem } from '../../../../shared/problems/index.ts';
import { formatNumber, SeverityMark, visibleText } from '../../../components/index.ts';
import { nameOf } from '../files/file-rows.ts';
import classes from './refusal.module.css';

/** As many as are read; the rest is in Enrichment. */
const MOST = 6;

/** What the remote says now, beside what a decision was made on. */
export function ConflictList({ conflicts }: { conflicts: readonly Problem[] }) {
  return (
    <ul className={classes.conflicts}>
      {conflicts.slice(0, MOST).map((problem) => (
        <li className={classes.conflict} key={JSON.stringify(problem)}>
          <p className={classes.conflictHead}>
            <code>{visibleText(nameOf('path' in problem ? problem.path : ''))}</code>
            <SeverityMark severity="notable" size={12}>
              look again
            </SeverityMark>
          </p>
          {problem.code === 'change.conflict' ? (
            <dl className={classes.sides}>
              <dt>Field</dt>
              <dd>
                <code>{visibleText(problem.field ?? '')}</code>
              </dd>
              <dt>Decided on</dt>
              <dd>
                <code>{visibleText(problem.ours)}</code>
              </dd>
              <dt>There now</dt>
              <dd>
                <code>{visibleText(problem.theirs)}</code>
              </dd>
            </dl>
          ) : (
            <p className={classes.sides}>{visibleText(describeProblem(problem, 'window').happened)}</p>
          )}
        </li>
      ))}
      <More conflicts={conflicts} />
    </ul>
  );
}

/** The same, one line each: where there is little room. */
export function ConflictLines({ conflicts }: { conflicts: readonly Problem[] }) {
  return (
    <ul>
      {conflicts.slice(0, MOST).map((problem) => (
        <li key={JSON.stringify(problem)}>
          {problem.code === 'change.conflict' ? (
            <>
              {visibleText(nameOf(problem.path))}: <code>{visibleText(problem.field ?? '')}</code> was{' '}
              <code>{visibleText(problem.ours)}</code> when you decided, and is{' '}
              <code>{visibleText(problem.theirs)}</code> now
            </>
          ) : (
            visibleText(describeProblem(problem, 'window').happened)
          )}
        </li>
      ))}
      <More conflicts={conflicts} />
    </ul>
  );
}

function More({ conflicts }: { conflicts: readonly Problem[] }) {
  const left = conflicts.length - MOST;
  return left > 0 ? <li className={classes.more}>and {formatNumber(left)} more</li> : null;
}
