import type { ReviewChange, ReviewSignal } from '../../../../shared/contract/changes.ts';
import { pluginReview, type PluginReview } from './plugin-review.ts';

/** For tests: a change that states only what matters; what is not routine is undecided. */
export function change(part: Partial<ReviewChange> = {}): ReviewChange {
  const entry = part.entry ?? '_plugins/a.md';
  const isOpen = (part.severity ?? 'routine') !== 'routine' || part.reachesUsers === true;
  return {
    entry,
    file: entry,
    field: 'github.stars',
    before: 1,
    after: 2,
    source: 'github',
    severity: 'routine',
    reason: 'stars: +1',
    standing: isOpen ? 'undecided' : 'accepted',
    decided: null,
    reachesUsers: false,
    ...part,
  };
}

/** For tests: a signal that nobody has seen. */
export function signal(part: Partial<ReviewSignal> = {}): ReviewSignal {
  return {
    entry: '_plugins/a.md',
    code: 'archived',
    severity: 'notable',
    reason: 'the repository is archived',
    isSeen: false,
    decided: null,
    ...part,
  };
}

/** For tests: a plugin by the name of its file. */
export function review(
  name: string,
  changes: readonly Partial<ReviewChange>[],
  signals: readonly Partial<ReviewSignal>[] = [],
): PluginReview {
  const entry = `_plugins/${name}.md`;
  return pluginReview(
    entry,
    name,
    changes.map((one) => change({ entry, ...one })),
    signals.map((one) => signal({ entry, ...one })),
  );
}

export const DECIDED = { who: 'hollis', at: '2026-11-24T10:00:00Z', why: null };
