import type { Change } from '../../shared/change.ts';
import type { Profile } from '../../shared/profile.ts';
import { kindOf } from './file-kind.ts';

/** The field of a change that is about a file as a whole; without an after-value it takes an entry's file away. */
export const WHOLE_FILE = '(file)';

/** Whether a change takes its entry's file away. */
export function isRemoval({ file, field, after }: Change, profile: Profile): boolean {
  return field === WHOLE_FILE && after === undefined && kindOf(file, profile) === 'entry';
}

/**
 * Whether a change reaches installed hosts: a notice, a block, an overlay, a plugin that is disabled or taken away.
 * Such a change is never accepted together with others.
 */
export function reachesUsers(change: Change, profile: Profile): boolean {
  switch (kindOf(change.file, profile)) {
    case 'notices':
    case 'blacklist':
    case 'overlays':
      return true;
    case 'entry':
      return change.field === 'disabled' || change.field.startsWith('disabled.') || isRemoval(change, profile);
    case 'data':
      return false;
  }
}
