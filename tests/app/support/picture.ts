import { join } from 'node:path';
import type { Page } from 'playwright';
import { onTestFailed } from 'vitest';

const folder = process.env.PICTURES ?? '';

/** Where a test fails, what the page looked like then, in the folder that `PICTURES` names; nowhere without it. */
export function pictureOnFailure(page: Page): void {
  if (folder === '') return;
  onTestFailed(async ({ task }) => {
    const name = task.name.replaceAll(/\W+/g, '-').slice(0, 60);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  });
}
