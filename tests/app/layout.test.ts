import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { describeApp } from './support/app-suite.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { welcome } from './support/pages/welcome.ts';

/** Words that have less room than they need, in the parts that a selector names. */
function cutIn(page: Page, selector: string): Promise<string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll(${JSON.stringify(selector)})]
      .flatMap((part) => [...part.querySelectorAll('*')])
      .filter((one) => one.checkVisibility() && getComputedStyle(one).overflowX === 'hidden' && one.clientWidth > 1)
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => one.textContent)`);
}

describeApp('the layout', (app) => {
  it('brings its typefaces along, of which the first screen fetches the Latin letters alone', async () => {
    const { page } = app();
    await welcome(page).heading.waitFor();
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const loaded = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.woff2'))`,
    );
    expect(loaded.map((url) => /([a-z-]+)-wght-normal/.exec(url)?.[1]).sort()).toEqual([
      'inter-latin',
      'jetbrains-mono-latin',
    ]);
    // Figures of one width, and a text that is as wide wherever it is drawn: in tens of pixels, because hinting moves the last one.
    expect(
      await page.evaluate(`['1111', '8888', 'Go to a plugin or run a command'].map((text) => {
        const span = Object.assign(document.createElement('span'), { textContent: text });
        span.style.cssText = 'position: absolute; font: 400 100px var(--font-ui); white-space: nowrap';
        document.body.append(span);
        const { width } = span.getBoundingClientRect();
        span.remove();
        return Math.round(width / 10);
      })`),
    ).toEqual([26, 26, 154]);
  });

  it('cuts no words of the heads, nor what Compatibility compares, in a window of 1280 by 800', async () => {
    const { page } = app();
    const review = enrichment(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await welcome(page).openDemo();
    await frame(page).go('Enrichment');
    await review.runButton.click();
    await review.hasRunFirst();
    expect(await cutIn(page, 'header')).toEqual([]);
    await review.view('Compatibility').check({ force: true });
    await page.getByText('Holds for', { exact: true }).waitFor();
    expect(await cutIn(page, 'header, [data-pane=compared] [role=row], [data-pane=evidence]')).toEqual([]);
  }, 60_000);

  it('leaves everything within reach at 200 %', async () => {
    const { page, complaints } = app();
    const review = enrichment(page);
    await review.view('Changes').check({ force: true });
    await page.setViewportSize({ width: 640, height: 400 });
    await review.list.press('Home');
    await review.row(/^Alarming/).click();
    expect((await review.list.boundingBox())?.height).toBeGreaterThan(100);
    await page.keyboard.press('Enter');
    await review.current.waitFor();
    await page.keyboard.press('j');
    expect((await review.current.boundingBox())?.y).toBeLessThan(400);
    const { x = 0, width = 0 } = (await review.publishButton.boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(640);
    expect(complaints).toEqual([]);
  });
});
