import type { Mark } from '../../../components/index.ts';

/**
 * Combines decisions into one mark. A seen signal, and what the site computes, leave the mark to the other changes.
 * @param states Of the changes and signals; `mixed` for a group of changes that were decided differently.
 */
export function markOf(states: readonly Mark['state'][]): Mark {
  if (states.includes('undecided')) return { state: 'undecided' };
  const changes = states.filter((state) => state !== 'seen' && state !== 'site');
  if (changes.length === 0) return { state: states.includes('site') ? 'site' : 'seen' };
  const accepted = changes.filter((state) => state === 'accepted').length;
  if (accepted === changes.length) return { state: 'accepted' };
  if (changes.every((state) => state === 'rejected')) return { state: 'rejected' };
  return { state: 'mixed', accepted, of: changes.length };
}
