import { useMediaQuery } from '@mantine/hooks';
import { useReviewView } from './review/review-view.ts';

/** From here on the file diff has its place without being asked for. */
const DIFF_FROM = '(min-width: 1360px)';
/** From here on it has room for whole lines. */
const WIDE_FROM = '(min-width: 1680px)';

/** Whether the file diff is shown: as somebody chose, otherwise as the window has room. */
export function useHasDiff(): boolean {
  const chosen = useReviewView((view) => view.hasDiff);
  const hasRoom = useMatches(DIFF_FROM);
  return chosen ?? hasRoom;
}

export function useIsWide(): boolean {
  return useMatches(WIDE_FROM);
}

/** The same outside of components. */
export function hasDiffNow(): boolean {
  return useReviewView.getState().hasDiff ?? matchMedia(DIFF_FROM).matches;
}

// As it is from the first look on: nothing is drawn for another width before.
function useMatches(query: string): boolean {
  return useMediaQuery(query, undefined, { getInitialValueInEffect: false });
}
