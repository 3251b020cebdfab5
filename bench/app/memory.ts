import { readFile } from 'node:fs/promises';
import { metric } from './own-time.ts';
import { row } from './printed.ts';
import type { Window } from './surfaces.ts';

const AT_MOST_MEGABYTES = 400;

/** What the page's process has for itself alone, as it was left, and after what nothing needs is collected. */
export async function benchMemory({ page, rendererPid }: Window): Promise<void> {
  row(
    'memory of the renderer, private, as it was left',
    await privateMegabytes(await rendererPid()),
    'MB',
    AT_MOST_MEGABYTES,
  );
  await page.send('HeapProfiler.collectGarbage');
  row('the same after a collection', await privateMegabytes(await rendererPid()), 'MB', AT_MOST_MEGABYTES);
  row('of which JavaScript holds', (await metric(page, 'JSHeapUsedSize')) / 1024 ** 2, 'MB');
}

async function privateMegabytes(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return [...rollup.matchAll(/Private_\w+:\s+(\d+) kB/g)].reduce((sum, [, part]) => sum + Number(part), 0) / 1024;
}
