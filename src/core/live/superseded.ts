import type { Publication, PublicationState } from '../../shared/publication.ts';

/** A publish that was pushed later than another, and is live. */
export interface LaterLive {
  commit: string;
  /** Whether the earlier one's commit is in its history: not where the branch was set back between them. */
  hasEarlier: boolean;
  /** Whether it undoes the earlier one. */
  isRevert: boolean;
}

/** What became of it by itself. */
const ENDS: Partial<Record<PublicationState, string>> = {
  'build-failed': 'Its build failed.',
  'no-build': 'No build started for it.',
};

/** A publish that was never seen live, once a later one is: it will not be waited for any more. */
export function superseded(
  { state, steps }: Pick<Publication, 'state' | 'steps'>,
  { commit, hasEarlier, isRevert }: LaterLive,
): Pick<Publication, 'state' | 'words' | 'steps'> {
  const end = ENDS[state] ?? 'It was not seen live by itself.';
  const later = commit.slice(0, 7);
  const now = isRevert
    ? `${later}, which undoes it, is live.`
    : `A later publish is live, and ${hasEarlier ? 'has it in it' : 'does not have it'}: ${later}.`;
  const over = steps.map((step) => (step.name === LIVE_CHECK ? { ...step, state: 'skipped' as const } : step));
  return { state: 'superseded', words: `${end} ${now}`, steps: over };
}

/** The last step: whether the site shows it. */
export const LIVE_CHECK = 'Live check';
