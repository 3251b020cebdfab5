import { z } from 'zod';
import type { Devtools } from './devtools.ts';
import { AT_WELCOME, HAS_REVIEW, HAS_ROWS } from './in-page.ts';
import { press } from './keyboard.ts';
import { row } from './printed.ts';
import { inBrowser } from './surfaces.ts';

const AT_MOST_SECONDS = 60;
const PRESSES_AT_MOST = 40;
/** The rest takes it to the site. */
const PRESSES_TO_DECIDE = 34;

/**
 * How much the list of the review says is still to be decided: "12 undecided changes", with "3 signals not seen yet" as
 * its title; or "3 signals to see" where that is all.
 */
const LEFT = `(() => {
  const fact = [...document.querySelectorAll('main span')].findLast(({ textContent }) => /^[\\d,]+ (undecided|signals? to see)/.test(textContent));
  const words = [fact?.textContent ?? '', fact?.textContent.includes('undecided') ? fact.title : ''];
  return words.reduce((sum, said) => sum + Number.parseInt('0' + said.replace(',', ''), 10), 0);
})()`;
const mayPress = (words: string): string => `[...document.querySelectorAll('main button')].some((one) =>
  one.textContent.startsWith('${words}') && one.getAttribute('aria-disabled') !== 'true')`;

/** From the welcome screen to a publish that is live; what waits is decided as far as the presses reach. */
export async function benchDemoJob(data: string, folder: string): Promise<void> {
  await inBrowser(data, folder, ({ page }) => doJob(page));
}

async function doJob(page: Devtools): Promise<void> {
  await page.until(AT_WELCOME);
  const job = new Job(page);
  await job.keys('3');
  await page.until(HAS_ROWS);
  job.lap('the demo is open');
  await job.keys('Control+Shift+e', 'g', 'e');
  await page.until(`${HAS_REVIEW} && ${LEFT} > 0 && ${mayPress('Run enrichment')}`);
  job.lap('the run is done');
  const waiting = await left(page);
  while (job.presses < PRESSES_TO_DECIDE) await decideOne(job, page);
  job.lap(`${waiting - (await left(page))} of ${waiting} changes and signals are decided`);
  await job.keys('g', 'l');
  await page.until(mayPress('Commit and push'));
  await job.keys('Control+Enter');
  await page.until(`document.getElementById('publish-shown') !== null`);
  job.lap('it is pushed');
  await page.until(`/live/i.test(document.getElementById('publish-shown')?.parentElement?.textContent ?? '')`);
  job.lap('it is live');
  row('from Welcome to live', job.seconds(), 's', AT_MOST_SECONDS);
  row('by how many key presses', job.presses, 'keys', PRESSES_AT_MOST);
}

/** Accepts what has the focus; what opens instead is accepted once it is open; where all is decided, the next that waits. */
async function decideOne(job: Job, page: Devtools): Promise<void> {
  const before = await left(page);
  for (const key of ['a', 'a', 'n']) {
    await job.keys(key);
    // A person sees what became of it before the next key.
    await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))`);
    if ((await left(page)) !== before) return;
  }
}

async function left(page: Devtools): Promise<number> {
  return z.number().parse(await page.evaluate(LEFT));
}

class Job {
  readonly #page: Devtools;
  readonly #startedAt = performance.now();
  presses = 0;

  constructor(page: Devtools) {
    this.#page = page;
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const held = { control: key.startsWith('Control+'), shift: key.includes('Shift+') };
      await press(this.#page, key.split('+').at(-1) ?? key, held);
      this.presses += 1;
    }
  }

  seconds(): number {
    return (performance.now() - this.#startedAt) / 1000;
  }

  lap(name: string): void {
    console.log(`  ${name.padEnd(60)} ${this.seconds().toFixed(1)} s, ${this.presses} keys`);
  }
}
