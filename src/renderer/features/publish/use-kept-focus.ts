import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus to the list where what had it is gone with what was shown before: keys act there, and are not typed
 * into the search; where there is no list, to the first button.
 * @param mode What is shown; another one may have taken the focus away.
 */
export function useKeptFocus(mode: string, list: RefObject<HTMLElement | null>): RefObject<HTMLDivElement | null> {
  const screen = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const pane = screen.current?.querySelector('[data-pane]');
    (list.current ?? pane?.querySelector<HTMLElement>('button'))?.focus();
  }, [mode, list]);
  return screen;
}
