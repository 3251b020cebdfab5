import type { ReviewChange } from '../../../../shared/contract/changes.ts';
import type { PluginReview } from '../review/plugin-review.ts';

export interface Rejection {
  key: string;
  plugin: PluginReview;
  change: ReviewChange;
}

/** Everything that is rejected, what was rejected last first. */
export function rejections(reviews: Iterable<PluginReview>): Rejection[] {
  const found: Rejection[] = [];
  for (const plugin of reviews) {
    for (const change of plugin.changes) {
      if (change.standing !== 'rejected') continue;
      found.push({ key: `${change.entry}\n${change.file}\n${change.field}`, plugin, change });
    }
  }
  return found.sort((a, b) => timeOf(b) - timeOf(a) || (a.key < b.key ? -1 : 1));
}

function timeOf({ change: { decided } }: Rejection): number {
  return decided === null ? 0 : Date.parse(decided.at);
}
