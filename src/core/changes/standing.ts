import type { Change } from '../../shared/change.ts';
import type { Standing } from '../../shared/contract/changes.ts';
import type { Profile } from '../../shared/profile.ts';
import type { Decided } from './decided.ts';
import { reachesUsers } from './reaches-users.ts';

/** Where a change stands: what is routine and reaches nobody, and what was edited by hand, is accepted by itself. */
export function standingOf(change: Change, decided: Decided, profile: Profile): Standing {
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
