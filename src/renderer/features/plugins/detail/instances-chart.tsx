import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import { formatCount, HistoryChart, ProblemNote } from '../../../components/index.ts';
import { alarmDayOf } from './alarm-day.ts';
import classes from './overview.module.css';
import { usePluginHistory } from './use-plugin-history.ts';

const FIELD = 'stats.month.instances';

/** The instances of a plugin over time. Its room is there from the start: what follows never jumps. */
export function InstancesChart({ row }: { row: PluginRow }) {
  const { value, problem } = usePluginHistory(row);
  const field = value?.explanation.fields.find((one) => one.field === FIELD);
  if (!row.isCounted) return null;
  return (
    <figure className={classes.chart}>
      <figcaption>
        <span>Instances, 30 days</span>
        {field && <span>{formatCount(field.observations.length, 'day')} kept</span>}
      </figcaption>
      {field && (
        <HistoryChart observations={field.observations} label="Instances, 30 days" alarmDay={alarmDayOf(field)} />
      )}
      {value && !field && <p className={classes.absent}>Not counted yet.</p>}
      {problem && <ProblemNote explained={describeProblem(problem, 'window')} />}
    </figure>
  );
}
