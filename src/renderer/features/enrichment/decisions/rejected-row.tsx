import { Button, RelativeTime, visibleText } from '../../../components/index.ts';
import { ShortChange } from '../fields/short-change.tsx';
import { fieldLabel, SOURCE_LABELS } from '../review/field-words.ts';
import classes from './rejected-view.module.css';
import type { Rejection } from './rejections.ts';

/** A rejection: of what, by whom, when, why, and what was not taken. */
export function RejectedRow({ row: { plugin, change }, onTakeBack }: { row: Rejection; onTakeBack: () => void }) {
  const { decided } = change;
  return (
    <>
      <span className={classes.what} role="gridcell">
        <span className={classes.title}>
          <bdi dir="auto">{visibleText(plugin.title)}</bdi>
          <span className={classes.field}>
            {fieldLabel(change)}, {SOURCE_LABELS[change.source]}
          </span>
        </span>
        <span className={classes.who}>
          {decided === null ? (
            'Rejected'
          ) : (
            <>
              Rejected by <bdi>{visibleText(decided.who)}</bdi> <RelativeTime at={decided.at} />
              {decided.why !== null && (
                <>
                  {': '}
                  <q dir="auto">{visibleText(decided.why)}</q>
                </>
              )}
            </>
          )}
        </span>
      </span>
      <span className={classes.values} role="gridcell">
        <ShortChange before={change.before} after={change.after} />
      </span>
      <span className={classes.back} role="gridcell">
        <Button size="small" icon="undo" tabIndex={-1} onClick={onTakeBack}>
          Take back
        </Button>
      </span>
    </>
  );
}
