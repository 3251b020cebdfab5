import type { Screen } from '../navigation/index.ts';

/** What a screen is called, in the sidebar, in the window's title and as the group of its commands. */
export const SCREEN_TITLES: Readonly<Record<Screen, string>> = {
  welcome: 'Welcome',
  plugins: 'Plugins',
  enrichment: 'Enrichment',
  publish: 'Publish',
  settings: 'Settings',
};
