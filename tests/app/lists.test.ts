import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeApp } from './support/app-suite.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { plugins } from './support/pages/plugins.ts';
import { welcome } from './support/pages/welcome.ts';

describeApp('long lists', (app) => {
  it('opens the review at the head of its first group', async () => {
    const { page } = app();
    await page.setViewportSize({ width: 1280, height: 480 });
    await welcome(page).openDemo();
    await frame(page).go('Enrichment');
    const review = enrichment(page);
    await review.runButton.click();
    await review.hasRunFirst();
    await review.list.locator('[aria-selected=true]').waitFor();
    await expect.poll(() => topOfList(page)).toBe(0);
    await review.list.press('End');
    await expect.poll(() => topOfList(page)).toBeGreaterThan(0);
    await review.list.press('Home');
    await expect.poll(() => topOfList(page)).toBe(0);
  }, 60_000);

  it('leaves the focus on the control that has it, wherever the list is scrolled to', async () => {
    const { page } = app();
    const { list } = enrichment(page);
    const accept = list.getByRole('button', { name: /^Accept the \d+ left$/ });
    await accept.focus();
    const words = await accept.innerText();
    for (const share of [1, 0.5, 0]) {
      await scrollTo(page, share);
      expect(await page.evaluate('document.activeElement.innerText')).toBe(words);
    }
    expect(app().complaints).toEqual([]);
  });

  it('shows each row as itself, wherever it is scrolled to', async () => {
    const { page } = app();
    await frame(page).go('Plugins');
    await plugins(page).isReady();
    const before = await titlesOf(page);
    for (const share of [0.3, 1, 0.6, 0]) await scrollTo(page, share);
    const after = await titlesOf(page);
    expect(after.size).toBeGreaterThan(5);
    for (const [index, title] of after) expect(before.get(index) ?? title).toBe(title);
  });

  it('names a selected row that is in the document, while it is out of view too', async () => {
    const { page } = app();
    const { table } = plugins(page);
    await table.press('Home');
    await table.press('ArrowDown');
    const selected = await activeRow(page).innerText();
    for (const share of [0.5, 1, 0.2]) {
      await scrollTo(page, share);
      expect(await activeRow(page).count()).toBe(1);
      expect(await activeRow(page).getAttribute('aria-selected')).toBe('true');
      expect(await activeRow(page).innerText()).toBe(selected);
      expect(await table.locator('[aria-selected=true]').count()).toBe(1);
    }
  });

  it('makes no more elements the further it is scrolled, and puts them in order when it rests', async () => {
    const { page } = app();
    const counts: number[] = [];
    for (const share of [0.4, 0.8, 0.2, 0.7, 0.5]) {
      await scrollTo(page, share);
      await expect.poll(async () => isInOrder(await rowNumbers(page))).toBe(true);
      counts.push((await rowNumbers(page)).length);
    }
    // The selected row is there beside those around the view.
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(13);
  });
});

/** The one list of the screen. */
const LIST = `document.querySelector('main [role=grid]')`;

/** Scrolls the list to another place, and waits until the list itself knows that it is at rest. */
async function scrollTo(page: Page, share: number): Promise<void> {
  await page.evaluate(`(async (list) => {
    const rested = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (list.hasAttribute('data-scrolling')) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(list, { attributeFilter: ['data-scrolling'] });
    });
    list.scrollTop = (list.scrollHeight - list.clientHeight) * ${share};
    await rested;
  })(${LIST})`);
}

async function topOfList(page: Page): Promise<unknown> {
  return page.evaluate(`${LIST}.scrollTop`);
}

/** The row that the list names as its active one; looked for in the whole document, as assistive technology does. */
function activeRow(page: Page): Locator {
  const named = page.locator('xpath=//*[@id=//*[@role="grid"]/@aria-activedescendant]');
  return page.locator('[role=row][aria-selected]').and(named);
}

/** The plugin of each row that is drawn, by the row's number. */
async function titlesOf(page: Page): Promise<ReadonlyMap<number, string>> {
  const words = await plugins(page).table.getByRole('rowheader').allInnerTexts();
  const numbers = await rowNumbers(page);
  return new Map(numbers.map((number, at) => [number, words[at] ?? '']));
}

/** In the order of the document. */
async function rowNumbers(page: Page): Promise<number[]> {
  const numbers = await page.evaluate(
    `[...${LIST}.querySelectorAll('[role=row][id]')].map((row) => Number(row.getAttribute('aria-rowindex')))`,
  );
  return z.array(z.int()).parse(numbers);
}

function isInOrder(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
}
