import type { Change, ChangeSource } from '../../shared/change.ts';
import type { Standing } from '../../shared/contract/changes.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Decided } from './decided.ts';
import { reachesUsers } from './reaches-users.ts';

/**
 * Where a change stands: what is routine and reaches nobody, and what was edited by hand, is accepted by itself.
 * @param committed The sources whose values are committed: the site's own build computes those of any other.
 */
export function standingOf(
  change: Change,
  decided: Decided,
  profile: Profile,
  committed: ReadonlySet<ChangeSource>,
): Standing {
  if (change.source !== 'hand' && !committed.has(change.source)) return 'site';
  switch (decided.about(change)) {
    case 'accept':
      return 'accepted';
    case 'reject':
      return 'rejected';
    case undefined: {
      if (change.source === 'hand') return 'accepted';
      return change.severity === 'routine' && !reachesUsers(change, profile) ? 'accepted' : 'undecided';
    }
  }
}
