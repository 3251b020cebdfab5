const lastIn = new WeakMap<Element, HTMLElement>();
const REACHABLE =
  'button, a[href], input, textarea, select, [tabindex="0"], summary, [contenteditable="true"], [contenteditable=""]';
/** What a pane is about comes before the controls above it. */
const LISTS = '[role=grid], [role=listbox], [role=tree]';

/** Where F6 leads: the next pane, around the end. */
export function paneAfter(count: number, at: number, step: 1 | -1): number {
  if (count === 0) return -1;
  return at < 0 ? (step === 1 ? 0 : count - 1) : (at + step + count) % count;
}

/** Moves the focus to the next pane, to what had it there last. */
export function goToPane(step: 1 | -1): void {
  // A screen that has panes of its own is none itself.
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]:not(:has([data-pane]))')].filter((pane) =>
    pane.checkVisibility(),
  );
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let next = paneAfter(panes.length, at, step), tried = 0; tried < panes.length; tried += 1) {
    const pane = panes[next];
    if (pane !== undefined && focusIn(pane)) return;
    next = paneAfter(panes.length, next, step);
  }
}

/** Gives the focus to a region: what had it there last, its list, its first control, or itself. */
export function focusIn(pane: HTMLElement, { canBeItself = true } = {}): boolean {
  const last = lastIn.get(pane);
  const wanted = [
    last !== undefined && pane.contains(last) ? last : null,
    pane.querySelector<HTMLElement>(LISTS),
    ...pane.querySelectorAll<HTMLElement>(REACHABLE),
  ];
  for (const target of wanted) {
    if (target === null || !target.checkVisibility() || target.tabIndex < 0) continue;
    target.focus();
    if (document.activeElement === target) return true;
  }
  if (!canBeItself) return false;
  pane.tabIndex = -1;
  pane.focus();
  return document.activeElement === pane;
}

/** Remembers what has the focus in each pane; returns what stops it. */
export function followPanes(): () => void {
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    for (
      let pane = target.closest('[data-pane]');
      pane !== null;
      pane = pane.parentElement?.closest('[data-pane]') ?? null
    ) {
      lastIn.set(pane, target);
    }
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}
