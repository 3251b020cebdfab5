import { useEffect, useRef } from 'react';
import { forgetDecided, useDesk } from '../data/index.ts';
import { go, lookAt, useView } from '../navigation/index.ts';
import { useFrame } from './frame.ts';
import { SCREEN_TITLES } from './screen-titles.ts';

/** Shows the plugins of a registry that was opened, and the ways in where none is open. */
export function useFollowRegistry(): void {
  const folder = useDesk(({ app }) => (app === undefined ? undefined : (app.registry?.folder ?? null)));
  const isReopening = useDesk(({ app }) => app?.reopening?.problem === null);
  const name = useDesk(({ app }) => app?.registry?.name);
  const screen = useView((view) => view.screen);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    // An engine that was started again opens the same one again: nobody is led away from what they look at.
    if (folder === undefined || isReopening || (folder !== null && folder === shown.current)) return;
    shown.current = folder;
    forgetDecided();
    lookAt(null);
    useFrame.setState({ refusal: null });
    if (folder !== null) go('plugins');
    else if (useView.getState().screen !== 'settings') go('welcome');
  }, [folder, isReopening]);
  useEffect(() => {
    document.title = [SCREEN_TITLES[screen], name, 'Registry Desk'].filter((part) => part !== undefined).join(' · ');
  }, [screen, name]);
}
