import type { Change } from '../../shared/change.ts';
import type { Json } from '../../shared/json.ts';
import { valueAt } from '../../shared/json.ts';
import type { Profile } from '../../shared/profile.ts';
import { inWords, stateAt } from './state-at.ts';

/** What becomes of changes once the files that they are about are others. */
export interface Rebased {
  /** Made already: nothing is left of them. */
  made: Change[];
  /** Proposed again on the value that is there now: to be looked at again. */
  again: Change[];
  /** All that are not made, as they are proposed now. */
  left: Change[];
}

/**
 * Holds changes of entries against the values that the entries have now.
 * A change whose field somebody else has changed since is proposed again, at least notable, whatever was decided of it.
 * @param valuesOf An entry's values; undefined where it cannot be read: its changes wait.
 */
export function rebased(
  changes: readonly Change[],
  valuesOf: (entry: string) => Json | undefined,
  profile: Profile,
): Rebased {
  const made: Change[] = [];
  const again: Change[] = [];
  const left: Change[] = [];
  for (const change of changes) {
    const values = change.file === change.entry && change.source !== 'hand' ? valuesOf(change.entry) : undefined;
    const state = values === undefined ? 'due' : stateAt(change, values, profile).state;
    if (state === 'made') {
      made.push(change);
    } else if (state === 'due') {
      left.push(change);
    } else {
      const anew = onto(change, valueAt(values, change.field.split('.')));
      again.push(anew);
      left.push(anew);
    }
  }
  return { made, again, left };
}

function onto(change: Change, now: Json | undefined): Change {
  const { before, ...rest } = change;
  return {
    ...rest,
    ...(now === undefined ? {} : { before: now }),
    severity: change.severity === 'alarming' ? 'alarming' : 'notable',
    reason: `${change.reason} (found when it was ${inWords(before)}; somebody has changed it since)`,
  };
}
