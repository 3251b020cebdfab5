import { create } from 'zustand';

export type Screen = 'welcome' | 'plugins' | 'enrichment' | 'publish' | 'settings';

/** What the person looks at. */
interface View {
  screen: Screen;
  /** The plugin that is looked at, by its entry's path: it stays from screen to screen. */
  plugin: string | null;
  /** Whether somebody chose it; otherwise it is looked at because something has to be. */
  isChosen: boolean;
  /** A tab of the detail pane, or a view of a screen, by its name; null: the first. */
  tab: string | null;
  /** The address that the welcome screen proposes to clone; null for none. */
  address: string | null;
}

export const useView = create<View>()(() => ({
  screen: 'welcome',
  plugin: null,
  isChosen: false,
  tab: null,
  address: null,
}));

/** Shows a screen; what is not named stays as it is, the tab and the address excepted. */
export function go(screen: Screen, view: Partial<Pick<View, 'plugin' | 'tab' | 'address'>> = {}): void {
  useView.setState({
    tab: null,
    address: null,
    ...view,
    ...(typeof view.plugin === 'string' ? { isChosen: true } : {}),
    screen,
  });
}

/** Looks at a plugin without leaving the screen. */
export function lookAt(plugin: string | null): void {
  useView.setState({ plugin, isChosen: plugin !== null });
}

/** Looks at a plugin that nobody chose, so that something is looked at. */
export function lookAtFirst(plugin: string): void {
  useView.setState({ plugin, isChosen: false });
}

/** Stays with the plugin that is looked at: something was done with it. */
export function stay(): void {
  if (!useView.getState().isChosen) useView.setState({ isChosen: true });
}
