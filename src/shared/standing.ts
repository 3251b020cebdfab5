import { z } from 'zod';
import type { Change } from './change.ts';

/**
 * Where a change stands. `site`: the registry's own build computes the value, so the change is shown for comparison, and
 * neither decided nor published.
 */
export const Standing = z.enum(['accepted', 'rejected', 'undecided', 'site']);
export type Standing = z.infer<typeof Standing>;

/**
 * Where a change that can be published stands. Without a decision, routine changes and edits by hand are accepted; changes that reach users
 * are not, unless they were made by hand.
 */
export function standingOf(
  { source, severity, reachesUsers }: Pick<Change, 'source' | 'severity'> & { reachesUsers: boolean },
  decision: 'accept' | 'reject' | undefined,
): Standing {
  switch (decision) {
    case 'accept':
      return 'accepted';
    case 'reject':
      return 'rejected';
    case undefined: {
      const needsDecision = source !== 'hand' && (severity !== 'routine' || reachesUsers);
      return needsDecision ? 'undecided' : 'accepted';
    }
  }
}
