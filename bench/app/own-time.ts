import { z } from 'zod';
import type { Devtools } from './devtools.ts';

const Metrics = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });

/** The processor time that the page's main thread has spent, in milliseconds: what else the computer does is not in it. */
export async function ownTime(page: Devtools): Promise<number> {
  return (await metric(page, 'TaskDuration')) * 1000;
}

/** One of the page's figures, as the developer tools have it. Times are of its thread, in seconds. */
export async function metric(page: Devtools, wanted: string): Promise<number> {
  await page.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics } = Metrics.parse(await page.send('Performance.getMetrics'));
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}
