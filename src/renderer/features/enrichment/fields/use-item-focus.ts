import { type RefCallback, useCallback, useEffect, useRef } from 'react';
import { focusOn, useReviewView } from '../review/review-view.ts';

/**
 * Whether an item has the keys, and what gives it the focus then.
 * @param entry Of the item: the element of an item may be another plugin's next.
 * @param isCurrent Whether it is the one that is looked at.
 */
export function useItemFocus<Target extends HTMLElement>(
  entry: string,
  id: string,
  isCurrent: boolean,
): { isFocused: boolean; ref: RefCallback<Target> } {
  const isFocused = useReviewView((view) => view.pane === 'fields') && isCurrent;
  const element = useRef<Target | null>(null);
  const before = useRef(entry);
  useEffect(() => {
    const isAnother = before.current !== entry;
    before.current = entry;
    const target = element.current;
    if (!isFocused || target === null) return;
    if (!isAnother && target.contains(document.activeElement)) return;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
    // An element that has had the focus already tells nobody.
    focusOn('fields', id);
  }, [isFocused, entry, id]);
  const ref = useCallback((target: Target | null) => {
    element.current = target;
  }, []);
  return { isFocused, ref };
}
