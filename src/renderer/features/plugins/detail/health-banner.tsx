import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { Button, formatCount, Note, visibleText } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { go } from '../../../navigation/index.ts';
import { toneOf } from '../health-mark.tsx';
import classes from './overview.module.css';
import { healthReasons } from './row-changes.ts';

/** The gravest thing that is known of a plugin, why, and the way to decide on it. Nothing where it is well. */
export function HealthBanner({ row }: { row: PluginRow }) {
  const changes = useDesk((desk) => desk.changes?.get(row.path));
  const signals = useDesk((desk) => desk.signals?.get(row.path));
  const { level, word } = row.health;
  if (level !== 'alarming' && level !== 'notable') return null;
  const reasons = healthReasons(row, changes, signals);
  const waits = row.pending.changes > 0 || row.signals.length > 0;
  return (
    <Note
      tone={toneOf(level)}
      title={visibleText(word)}
      actions={
        waits && (
          <Button size="small" onClick={() => go('enrichment', { plugin: row.path })}>
            {row.pending.undecided > 0 ? `Review ${formatCount(row.pending.undecided, 'undecided change')}` : 'Review'}
          </Button>
        )
      }
    >
      {reasons.length > 0 && (
        <ul className={classes.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{visibleText(reason)}</li>
          ))}
        </ul>
      )}
    </Note>
  );
}
