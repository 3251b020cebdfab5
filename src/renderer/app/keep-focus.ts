import { focusIn } from './pane-focus.ts';

/**
 * Keeps the focus from being lost where what has it goes away: it goes to the nearest thing around that is still there.
 * Whoever places the focus after its own change comes later, and wins. Returns what stops it.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let around: readonly HTMLElement[] = [];
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    last = target;
    around = ancestorsOf(target);
  };
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    // A screen that is only arriving has nothing yet, and takes the focus itself.
    const main = document.querySelector<HTMLElement>('[data-pane=main]');
    const places = [...around.filter((element) => element.isConnected), ...(main ? [main] : [])];
    places.some((element) => focusIn(element, { canBeItself: false }));
  });
  document.addEventListener('focusin', onFocus);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
  };
}

/** From the inside outwards, within its part of the frame. */
function ancestorsOf(element: Element): HTMLElement[] {
  const part = element.closest(':is([data-pane=main], [data-pane=sidebar], [data-pane=title-bar], [role=dialog])');
  const ancestors: HTMLElement[] = [];
  for (let parent = element.parentElement; parent && part?.contains(parent); parent = parent.parentElement) {
    ancestors.push(parent);
  }
  return ancestors;
}
