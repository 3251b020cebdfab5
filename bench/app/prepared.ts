import { join } from 'node:path';
import { startSandbox, writeRegistry } from '../../src/sandbox/index.ts';
import { EnrichmentReport } from '../../src/shared/run.ts';
import { measured } from '../command.ts';
import { AT_WELCOME, HAS_ROWS } from './in-page.ts';
import { press } from './keyboard.ts';
import { untilQuiet } from './opened.ts';
import { inBrowser } from './surfaces.ts';

/** A registry that was enriched and open before: what is known of it is in the data folder. */
export interface Prepared {
  plugins: number;
  changes: number;
  data: string;
}

export async function prepared(folder: string, plugins: number): Promise<Prepared> {
  const registry = join(folder, `app-registry-${plugins}`);
  const data = join(folder, `app-data-${plugins}`);
  await writeRegistry(registry, { plugins });
  const sandbox = await startSandbox({ registry });
  const { stdout } = await measured([
    ...['enrich', '--json', '--registry', registry, '--github-url', sandbox.url, '--data', data],
    ...['--usage-week', sandbox.usageWeek, '--usage-month', sandbox.usageMonth],
  ]);
  await sandbox.close();
  await openOnce(registry, data, folder);
  const { entries } = EnrichmentReport.parse(JSON.parse(stdout));
  return { plugins, data, changes: entries.reduce((sum, { changes }) => sum + changes.length, 0) };
}

/** As its maintainer did yesterday: from now on it opens by itself, and little of it has to be read anew. */
async function openOnce(registry: string, data: string, folder: string): Promise<void> {
  await inBrowser(data, folder, async ({ page }) => {
    await page.until(AT_WELCOME);
    await press(page, '2');
    await page.until(`document.activeElement instanceof HTMLInputElement`);
    await page.send('Input.insertText', { text: registry });
    await press(page, 'Enter');
    await page.until(HAS_ROWS);
    await untilQuiet(page);
  });
}
