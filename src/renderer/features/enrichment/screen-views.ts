import { go } from '../../navigation/index.ts';

/** The views of the screen, as the navigation's `tab` names them. */
export const SCREEN_VIEWS = ['changes', 'compatibility', 'rejected'] as const;
type ScreenView = (typeof SCREEN_VIEWS)[number];

/** The first one where the tab names none. */
export function viewOf(tab: string | null): ScreenView {
  return SCREEN_VIEWS.find((view) => view === tab) ?? 'changes';
}

export function showView(view: ScreenView): void {
  go('enrichment', { tab: view });
}
