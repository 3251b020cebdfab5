import { useMediaQuery } from '@mantine/hooks';
import { usePublishView } from './selection/publish-view.ts';

/** From here on the file diff has its place without being asked for. */
const ROOM_FROM = '(min-width: 1360px)';
/** Up to here what goes on stands under the message: beside it nothing would be left for either. */
const NARROW_TO = '(max-width: 1099px)';

/** Whether the file diff is shown: as somebody chose, otherwise as the window has room. */
export function useHasDiff(): boolean {
  const chosen = usePublishView((view) => view.hasDiff);
  const hasRoom = useHasRoom();
  return chosen ?? hasRoom;
}

/** Whether the window is wide enough for everything beside each other. */
export function useHasRoom(): boolean {
  return useMatches(ROOM_FROM);
}

/** Whether the window is small, or what is in it is enlarged. */
export function useIsNarrow(): boolean {
  return useMatches(NARROW_TO);
}

// As it is from the first look on: nothing is drawn for another width before.
function useMatches(query: string): boolean {
  return useMediaQuery(query, undefined, { getInitialValueInEffect: false });
}
