/** What a measured page is given beside its own. Times are in milliseconds since 1970. */
export const BENCH = `window.bench ??= {
  /** Within an animation frame: calls back once that frame is painted, styles and layout included. */
  after(then) {
    // A message comes right then; a second animation frame would wait for one frame more.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.timeOrigin + performance.now());
    port2.postMessage(null);
  },
  /** Calls back once the next frame is painted. */
  painted(then) {
    requestAnimationFrame(() => bench.after(then));
  },
  /** Resolves when the first frame is painted in which something is so. */
  when(isSo) {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return;
        observer.disconnect();
        removeEventListener('input', look);
        bench.painted(resolve);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, attributes: true });
      addEventListener('input', look);
      look();
    });
  },
};`;

/** The welcome screen takes keys. */
export const AT_WELCOME = `document.querySelector('h1')?.textContent === 'Open a registry'`;
/** The table of the plugins is there, with rows. */
export const HAS_ROWS = `document.querySelectorAll('#plugins-table [role=rowheader]').length > 10`;
/** The review's list is there, with rows. */
export const HAS_REVIEW = `document.querySelectorAll('#enrichment-list [role=row]').length > 10`;
export const SEARCH = `document.querySelector('input[type=search][aria-controls=plugins-table]')`;
