import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Devtools } from './devtools.ts';
import { SEARCH } from './in-page.ts';
import { press } from './keyboard.ts';
import { ownTime } from './own-time.ts';
import { bestOfEach, median, row } from './printed.ts';

/** From all rows to fewer, to none, and back. */
const TYPED = ['h', 'e', 'a', 't', 'e', 'r', 'x', ...Array.from({ length: 7 }, () => 'Backspace')];
const ROUNDS = 8;
/** Between two keys of somebody who types fast. */
const APART_MS = 120;
const LONG_MS = 400;

/** What the search shows: its text, how many rows, and the first of them. */
const SHOWN = `() => [
  ${SEARCH}?.value ?? document.querySelector('input[type=search]').value,
  document.querySelector('#plugins-table')?.getAttribute('aria-rowcount'),
  document.querySelector('#plugins-table [role=rowheader]')?.textContent,
].join('\\n')`;

/**
 * From a key press in the search to the frame that has its rows.
 * Two clocks: from the key's own time to a message after that frame's paint; and the browser's Event Timing, which
 * waits until the frame is presented, and is rounded to 8 ms.
 */
export async function benchSearchKeys(page: Devtools, atMostMs: number): Promise<void> {
  await page.evaluate(`bench.shown = ${SHOWN}; bench.until = (wanted) => {
    bench.keyed = new Promise((resolve) => addEventListener('keydown', ({ timeStamp }) => {
      const look = (at) => bench.shown() === wanted ? resolve(at - performance.timeOrigin - timeStamp) : bench.painted(look);
      bench.painted(look);
    }, { capture: true, once: true }));
  }; bench.events = []; new PerformanceObserver((list) => bench.events.push(
    ...list.getEntries().filter(({ name }) => name === 'keydown').map(({ duration }) => duration),
  )).observe({ type: 'event', durationThreshold: 16 }); undefined`);
  await press(page, '/');
  const wanted: unknown[] = [];
  for (const key of TYPED) {
    await press(page, key);
    await pause(LONG_MS);
    wanted.push(await page.evaluate('bench.shown()'));
  }
  const rounds: number[][] = [];
  const slowest: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate('bench.events.length = 0');
    const times: number[] = [];
    const before = await ownTime(page);
    for (const [at, key] of TYPED.entries()) {
      await page.evaluate(`bench.until(${JSON.stringify(wanted[at])})`);
      await press(page, key);
      times.push(z.number().parse(await page.evaluate('bench.keyed')));
      await pause(APART_MS);
    }
    rounds.push(times);
    own.push((await ownTime(page)) - before);
    slowest.push(z.number().parse(await page.evaluate('Math.max(0, ...bench.events)')));
  }
  await press(page, 'Escape');
  const best = bestOfEach(rounds);
  row(`a key in the search to painted rows, median of ${TYPED.length} keys`, median(best), 'ms', atMostMs);
  row('the slowest of them', Math.max(...best), 'ms', atMostMs);
  row('processor time of the page, each key', Math.min(...own) / TYPED.length, 'ms');
  row('the slowest by Event Timing, to the frame presented', Math.min(...slowest), 'ms', atMostMs);
}
