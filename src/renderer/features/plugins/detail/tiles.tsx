import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { formatDelta, formatNumber } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import classes from './overview.module.css';
import { pendingDelta } from './row-changes.ts';

/** The three numbers that a plugin is known by, with what waits for each. */
export function Tiles({ row }: { row: PluginRow }) {
  const changes = useDesk((desk) => desk.changes?.get(row.path));
  const delta = (field: string) => pendingDelta(changes, row.path, field);
  return (
    <dl className={classes.tiles}>
      <Tile
        title="Instances, 30 days"
        value={row.instances}
        isCounted={row.isCounted}
        pending={row.pending.instances}
      />
      <Tile
        title="Installs, 7 days"
        value={row.installs}
        isCounted={row.isCounted}
        pending={delta('stats.week.install_events')}
      />
      <Tile title="Stars" value={row.stars} isCounted pending={delta('github.stars')} />
    </dl>
  );
}

interface TileProps {
  title: string;
  value: number | null;
  isCounted: boolean;
  pending: number | null;
}

function Tile({ title, value, isCounted, pending }: TileProps) {
  return (
    <div className={classes.tile}>
      <dt>{title}</dt>
      <dd>
        {isCounted && value !== null ? (
          <span className={classes.figure}>{formatNumber(value)}</span>
        ) : (
          <span className={classes.absent}>{isCounted ? 'not there' : 'not counted'}</span>
        )}
        {pending !== null && pending !== 0 && <span className={classes.pending}>{formatDelta(pending)} pending</span>}
      </dd>
    </div>
  );
}
