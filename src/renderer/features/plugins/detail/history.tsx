import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import type { FieldExplanation } from '../../../../shared/explanation.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import {
  Button,
  fieldName,
  formatCount,
  HistoryChart,
  Note,
  ProblemNote,
  SeverityMark,
  SkeletonRows,
  visibleText,
} from '../../../components/index.ts';
import { alarmDayOf } from './alarm-day.ts';
import { Commits } from './commits.tsx';
import classes from './history.module.css';
import { usePluginHistory } from './use-plugin-history.ts';

/** The commits that touched an entry, and its numbers over time with what the rules say of the last value. */
export function History({ row }: { row: PluginRow }) {
  const { value, problem, again } = usePluginHistory(row);
  if (!value) {
    if (!problem) return <SkeletonRows rows={10} rowHeight={48} label="Reading the history" />;
    return (
      <div className={classes.history}>
        <ProblemNote
          explained={describeProblem(problem, 'window')}
          actions={<Button onClick={again}>Read the history again</Button>}
        />
      </div>
    );
  }
  const { commits, explanation } = value;
  return (
    <div className={classes.history}>
      {explanation.problems.map(({ code, message }) => (
        <Note tone="notable" title="The history may not be whole." key={code}>
          {visibleText(message)}
        </Note>
      ))}
      <Commits commits={commits} key={row.path} />
      <section>
        <h3 className={classes.title}>Numbers over time</h3>
        {explanation.fields.length === 0 && <p className={classes.none}>No number was ever seen here.</p>}
        {explanation.fields.map((field) => (
          <Field field={field} key={field.field} />
        ))}
      </section>
    </div>
  );
}

function Field({ field }: { field: FieldExplanation }) {
  const title = fieldName(field.field);
  const { verdict, observations } = field;
  return (
    <figure className={classes.field}>
      <figcaption>
        <strong title={field.field}>{title}</strong>
        <span className={classes.none}>{formatCount(observations.length, 'day')}</span>
      </figcaption>
      <HistoryChart observations={observations} label={title} alarmDay={alarmDayOf(field)} />
      {verdict && (
        <p className={classes.verdict}>
          {verdict.severity === 'routine' ? (
            visibleText(verdict.words)
          ) : (
            <SeverityMark severity={verdict.severity}>{visibleText(verdict.words)}</SeverityMark>
          )}
        </p>
      )}
    </figure>
  );
}
