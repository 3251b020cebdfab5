import { setTimeout as pause } from 'node:timers/promises';
import type { Devtools } from './devtools.ts';
import { BENCH, HAS_REVIEW, HAS_ROWS } from './in-page.ts';
import { press } from './keyboard.ts';

/** What the engine reads beside the rows (their history, the rules) has arrived by then. */
const REST_MS = 3_000;

/** Until the registry that was open last is open again, and nothing more comes of that. */
export async function untilOpen(page: Devtools): Promise<void> {
  await page.until(HAS_ROWS);
  await page.evaluate(BENCH);
  await untilQuiet(page);
}

export async function goToReview(page: Devtools): Promise<void> {
  await press(page, 'g');
  await press(page, 'e');
  await page.until(HAS_REVIEW);
  await untilQuiet(page);
}

/** Until the page has been idle for a while, so that what is measured next is its own doing alone. */
export async function untilQuiet(page: Devtools): Promise<void> {
  for (let at = 0; at < 3; at += 1) {
    await pause(REST_MS / 3);
    await page.evaluate(`new Promise((resolve) => requestIdleCallback(() => resolve(true)))`);
  }
}
