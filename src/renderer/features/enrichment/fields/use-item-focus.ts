import { type RefCallback, useCallback, useEffect, useRef } from 'react';
import { useReviewView } from '../review/review-view.ts';

/**
 * Whether an item has the keys, and what gives it the focus then.
 * @param isCurrent Whether it is the one that is looked at.
 */
export function useItemFocus<Target extends HTMLElement>(
  isCurrent: boolean,
): { isFocused: boolean; ref: RefCallback<Target> } {
  const isFocused = useReviewView((view) => view.pane === 'fields') && isCurrent;
  const element = useRef<Target | null>(null);
  useEffect(() => {
    const target = element.current;
    if (!isFocused || target === null || target.contains(document.activeElement)) return;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  }, [isFocused]);
  const ref = useCallback((target: Target | null) => {
    element.current = target;
  }, []);
  return { isFocused, ref };
}
