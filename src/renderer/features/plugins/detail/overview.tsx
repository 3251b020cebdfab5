import type { PluginDetail, PluginRow } from '../../../../shared/contract/plugins.ts';
import { describeProblem, type Problem } from '../../../../shared/problems/index.ts';
import { Button, ProblemNote } from '../../../components/index.ts';
import { edit } from '../editing.ts';
import { Facts } from './facts.tsx';
import { Findings } from './findings.tsx';
import { HealthBanner } from './health-banner.tsx';
import { InstancesChart } from './instances-chart.tsx';
import classes from './overview.module.css';
import { Signals } from './signals.tsx';
import { Tiles } from './tiles.tsx';

interface OverviewProps {
  row: PluginRow;
  /** Undefined while it is asked for. */
  detail: PluginDetail | undefined;
  /** Why it could not be had. */
  problem: Problem | undefined;
}

/** How a plugin is, in one look. */
export function Overview({ row, detail, problem }: OverviewProps) {
  const { problem: unread } = row;
  if (unread !== null) {
    const line = 'line' in unread ? unread.line : undefined;
    return (
      <div className={classes.overview}>
        <ProblemNote
          explained={describeProblem(unread, 'window')}
          tone="alarming"
          actions={
            <Button onClick={() => edit(row.path, { line })}>
              Correct {line === undefined ? 'the file' : 'the line'}
            </Button>
          }
        />
        <Findings path={row.path} findings={detail?.findings ?? []} />
      </div>
    );
  }
  return (
    <div className={classes.overview}>
      <HealthBanner row={row} />
      <Tiles row={row} />
      <InstancesChart row={row} />
      {problem && <ProblemNote explained={describeProblem(problem, 'window')} />}
      <Facts row={row} detail={detail} />
      <Signals path={row.path} />
      <Findings path={row.path} findings={detail?.findings ?? []} />
    </div>
  );
}
