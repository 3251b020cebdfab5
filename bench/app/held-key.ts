import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Devtools } from './devtools.ts';
import { down, up } from './keyboard.ts';
import { ownTime } from './own-time.ts';
import { median, row } from './printed.ts';

const PRESSES = 150;
const APART_MS = 1000 / 30;
const ROUNDS = 3;
/** Two frames. */
const AT_MOST_MS = 33;

const Held = z.object({ delays: z.array(z.number()), missing: z.int() });

/**
 * Holds a key down in a list, 30 presses a second, and says how long after each the row that it leads to is painted.
 * It begins in the middle of the list, where no head of a group is near.
 */
export async function benchHeldKey(page: Devtools, list: string, name: string): Promise<void> {
  await page.evaluate(watch(list));
  const rounds: z.infer<typeof Held>[] = [];
  const own: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(`bench.begin()`);
    await pause(1_500);
    await page.evaluate(`bench.hold()`);
    const before = await ownTime(page);
    const startedAt = performance.now();
    for (let at = 0; at < PRESSES; at += 1) {
      // Not waited for: a keyboard does not wait either.
      void down(page, 'j', {}, at > 0);
      await pause(Math.max(0, startedAt + (at + 1) * APART_MS - performance.now()));
    }
    await up(page, 'j');
    await pause(1_000);
    own.push((await ownTime(page)) - before);
    rounds.push(Held.parse(await page.evaluate('bench.held()')));
  }
  const [best] = rounds.toSorted((a, b) => Math.max(...a.delays) - Math.max(...b.delays));
  if (!best) throw new Error('nothing was measured');
  const missing = Math.max(...rounds.map((round) => round.missing));
  row(`${name}: never painted, of ${PRESSES} presses`, missing, 'presses', 0);
  row(`${name}: key to painted selection, median`, median(best.delays), 'ms');
  row(`${name}: the longest`, Math.max(...best.delays), 'ms', AT_MOST_MS);
  row(`${name}: processor time of the page, each press`, Math.min(...own) / PRESSES, 'ms', APART_MS);
}

function watch(list: string): string {
  return `(() => {
  const scroller = document.querySelector('${list}');
  // Where the selection is, as far as it is in view.
  const place = () => {
    const row = scroller.querySelector('[data-selected]');
    if (!row) return Number.NaN;
    const { top, bottom } = row.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    return bottom > view.top && top < view.bottom ? Number(row.getAttribute('aria-rowindex')) : Number.NaN;
  };
  let from, pressed, painted, isOn = false;
  addEventListener('keydown', ({ key, timeStamp }) => { if (isOn && key === 'j') pressed.push(timeStamp); }, true);
  const frame = (own) => () => {
    if (pressed !== own) return;
    const reached = Math.min(pressed.length, place() - from);
    bench.after((at) => {
      while (painted.length < reached) painted.push(at - performance.timeOrigin);
    });
    requestAnimationFrame(frame(own));
  };
  bench.begin = () => new Promise((resolve) => {
    scroller.focus();
    scroller.scrollTop = scroller.scrollHeight / 2;
    setTimeout(() => {
      const view = scroller.getBoundingClientRect();
      const row = [...scroller.querySelectorAll('[role=row][id]:not([data-head])')].find((one) => one.getBoundingClientRect().top > view.top + 60);
      row.click();
      resolve(true);
    }, 300);
  });
  bench.hold = () => {
    [from, pressed, painted, isOn] = [place(), [], [], true];
    requestAnimationFrame(frame(pressed));
  };
  bench.held = () => {
    const delays = painted.map((at, index) => at - pressed[index]);
    // With this the frames are not looked at any more.
    [pressed, isOn] = [[], false];
    return { delays, missing: ${PRESSES} - delays.length };
  };
})()`;
}
