import type { ActiveFaults } from './faults/active-faults.ts';
import { hostileExport } from './faults/hostile-export.ts';
import { faultyUsage } from './faults/usage-faults.ts';
import { html, json, type RawAnswer } from './raw-answer.ts';
import type { UsageWindow } from './world/usage-counts.ts';
import type { World } from './world/world.ts';

const HOUR_MS = 3_600_000;

/** The export of one window as the statistics service serves it: made at the last full hour. */
export function exportAnswer(world: World, faults: ActiveFaults, window: UsageWindow, now: Date): RawAnswer {
  if (faults.has('export-gone')) return json(404, { error: 'not found' });
  if (faults.has('export-html')) return html(200);
  const ageDays = faults.has('export-stale') ? 9 : faults.has('export-older') ? 2 : 0;
  const generatedAt = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS - ageDays * 24 * HOUR_MS);
  const headers = { 'last-modified': generatedAt.toUTCString() };
  if (faults.has('export-empty')) return json(200, {}, headers);
  const usage = faultyUsage(faults, world.usage(window, generatedAt));
  if (faults.has('export-hostile')) return { ...json(200, {}, headers), body: hostileExport(usage) };
  if (!faults.has('export-half')) return json(200, usage, headers);
  const plugins = Object.entries(usage.plugins).filter((_, at) => at % 2 === 0);
  return json(200, { ...usage, plugins: Object.fromEntries(plugins) }, headers);
}
