import { useView } from '../../../navigation/index.ts';
import { useReviewView } from '../review/review-view.ts';
import type { Review } from '../review/use-review.ts';
import { decisionTarget, type DecisionTarget } from './decision-target.ts';

/** What keys act on now, and which of them can. */
export function useReviewTarget({ shown }: Review): DecisionTarget | undefined {
  const entry = useView((view) => view.plugin);
  const pane = useReviewView((view) => view.pane);
  const id = useReviewView((view) => view.item);
  const plugin = entry === null ? undefined : shown.get(entry);
  return plugin && decisionTarget(plugin, pane, id);
}
