import { create } from 'zustand';

export type Screen = 'welcome' | 'plugins' | 'enrichment' | 'publish' | 'settings';

/** What the person looks at. */
interface View {
  screen: Screen;
  /** The plugin that is looked at, by its entry's path: it stays from screen to screen. */
  plugin: string | null;
  /** A tab of the detail pane, or a view of a screen, by its name; null: the first. */
  tab: string | null;
}

export const useView = create<View>()(() => ({ screen: 'welcome', plugin: null, tab: null }));

/** Shows a screen; what is not named stays as it is, the tab excepted. */
export function go(screen: Screen, view: Partial<Omit<View, 'screen'>> = {}): void {
  useView.setState({ tab: null, ...view, screen });
}

/** Looks at a plugin without leaving the screen. */
export function lookAt(plugin: string | null): void {
  useView.setState({ plugin });
}
