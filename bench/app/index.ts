import { join, resolve } from 'node:path';
import { buildIfOld } from '../../scripts/start/build.ts';
import { electronBinary } from '../../scripts/start/electron-binary.ts';
import { hasDisplay } from '../../scripts/start/surface.ts';
import { benchDemoJob } from './demo-job.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchHeldKey } from './held-key.ts';
import { benchMemory } from './memory.ts';
import { goToReview, untilOpen } from './opened.ts';
import { prepared } from './prepared.ts';
import { benchScrolling } from './scrolling.ts';
import { benchSearchKeys } from './search-keys.ts';
import { benchBrowserStart, benchDesktopStart } from './start.ts';
import { inBrowser } from './surfaces.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TABLE = '#plugins-table';
const REVIEW = '#enrichment-list';

/**
 * How quick the app is, in a browser without a screen and, where there is one, on the desktop. `CHROMIUM` names the
 * browser; the desktop app needs Electron and a display.
 */
export async function benchApp(folder: string): Promise<void> {
  buildIfOld(ROOT);
  const few = await prepared(folder, 400);
  console.log(`The app with 400 entries and ${few.changes} changes; each number the best of several`);
  await benchBrowserStart(few, folder);
  const electron = electronBinary(ROOT);
  if (electron !== null && hasDisplay(process.platform, process.env)) await benchDesktopStart(few, electron, ROOT);
  else console.log('  desktop: not here, for want of Electron or a display (xvfb-run -a npm run bench -- app)');
  await inBrowser(few.data, folder, async ({ page }) => {
    await untilOpen(page);
    await benchFirstLoad(page, ROOT);
    await benchSearchKeys(page, 16);
  });
  const many = await prepared(folder, 10_000);
  console.log(`The app with 10,000 entries and ${many.changes} changes; each number the best of several`);
  await inBrowser(many.data, folder, async (window) => {
    await untilOpen(window.page);
    await benchSearchKeys(window.page, 50);
    await benchScrolling(window.page, TABLE, 'plugins');
    await benchHeldKey(window.page, TABLE, 'j in the plugins');
    await goToReview(window.page);
    await benchScrolling(window.page, REVIEW, 'review');
    await benchHeldKey(window.page, REVIEW, 'j in the review');
    await benchMemory(window);
  });
  console.log('The job on the demo, by keyboard alone');
  await benchDemoJob(join(folder, 'app-demo'), folder);
}
