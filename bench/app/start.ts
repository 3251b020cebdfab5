import { z } from 'zod';
import type { Devtools } from './devtools.ts';
import { BENCH, HAS_ROWS, SEARCH } from './in-page.ts';
import { press } from './keyboard.ts';
import { untilOpen } from './opened.ts';
import type { Prepared } from './prepared.ts';
import { row } from './printed.ts';
import { inBrowser, onDesktop } from './surfaces.ts';

const AT_MOST_SECONDS = 1;
const ROUNDS = 5;

/** From navigation until rows are painted and the search takes keys, where the host has the registry open already. */
export async function benchBrowserStart({ data }: Prepared, folder: string): Promise<void> {
  const rounds: Usable[] = [];
  await inBrowser(data, folder, async ({ page }, address) => {
    await untilOpen(page);
    await page.send('Page.enable');
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: BENCH });
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.send('Page.navigate', { url: address });
      rounds.push(await usable(page, z.number().parse(await page.evaluate('performance.timeOrigin'))));
    }
  });
  print('browser, from navigation', rounds);
}

/** From the start of the process; the registry that was open last opens by itself. */
export async function benchDesktopStart({ data }: Prepared, electron: string, root: string): Promise<void> {
  const rounds: Usable[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await onDesktop({ electron, root, data }, async ({ page, startedAt }) => {
      await page.evaluate(BENCH);
      rounds.push(await usable(page, startedAt));
    });
  }
  print('desktop, from process start', rounds);
}

/** In seconds. */
interface Usable {
  rows: number;
  search: number;
}

async function usable(page: Devtools, startedAt: number): Promise<Usable> {
  const rows = z.number().parse(await page.evaluate(`bench.when(() => ${HAS_ROWS})`));
  await press(page, '/');
  await press(page, 'a');
  const search = z.number().parse(await page.evaluate(`bench.when(() => ${SEARCH}?.value === 'a')`));
  return { rows: (rows - startedAt) / 1000, search: (search - startedAt) / 1000 };
}

function print(name: string, rounds: readonly Usable[]): void {
  row(`${name}: rows painted`, Math.min(...rounds.map(({ rows }) => rows)), 's', AT_MOST_SECONDS);
  row(`${name}: search takes keys`, Math.min(...rounds.map(({ search }) => search)), 's', AT_MOST_SECONDS);
}
