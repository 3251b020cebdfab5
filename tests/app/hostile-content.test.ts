import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { registryWith } from '../support/registry-folder.ts';
import { describeApp } from './support/app-suite.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { plugins } from './support/pages/plugins.ts';
import { welcome } from './support/pages/welcome.ts';

const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script><b>bold</b>';
const TURNED = 'safe\u202Egnp.exe';
const LONG = 'W'.repeat(10_000);
const EMOJI = '👩‍👩‍👧‍👦 🏳️‍🌈 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚';

/** An entry that says the same wherever it can say something. */
function hostileEntry(id: string, words: string): string {
  const quoted = JSON.stringify(words);
  const lines = ['title', 'description', 'author', 'license', 'homepage'].map((key) => `${key}: ${quoted}`);
  const tags = `tags:\n- ${quoted}`;
  return `---\nlayout: plugin\nid: ${id}\n${lines.join('\n')}\nsource: https://github.com/demo/${id}\n${tags}\ncompatibility:\n  python: ">=3.7,<4"\n---\n\n${words}\n`;
}

/** That nothing ran, and nothing is wider than the page. */
async function isSound(page: Page): Promise<void> {
  const found = await page.evaluate<unknown>(`({
    ran: window.ran,
    pictures: document.querySelectorAll('img[src], main script, iframe').length,
    isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    isTurned: document.body.innerText.includes('\\u202e'),
  })`);
  expect(found).toEqual({ ran: undefined, pictures: 0, isWide: false, isTurned: false });
}

describeApp('what strangers wrote', (app) => {
  it('is shown as text on every screen, runs nothing, and widens no page', async () => {
    const { page, host, complaints } = app();
    const words = { markup: MARKUP, turned: TURNED, long: LONG, emoji: EMOJI };
    const entries = Object.entries(words).map(([id, text]) => [`${id}.md`, hostileEntry(id, text)] as const);
    await welcome(page).openFolder(await registryWith(Object.fromEntries(entries)));
    await plugins(page).isReady();
    await page.getByText(MARKUP).first().waitFor();
    await page.getByText('safe\\u{202e}gnp.exe').first().waitFor();
    for (const path of Object.keys(words)) {
      await plugins(page).search.fill(path);
      for (const tab of ['Overview', 'Front matter', 'History'] as const) {
        await plugins(page).rows.first().click();
        await plugins(page).showTab(tab);
        await isSound(page);
      }
    }
    await plugins(page).search.fill('');

    await frame(page).go('Enrichment');
    await host.engine.call('enrichment.start', { sources: ['overlays'], plugins: [] });
    await enrichment(page).list.waitFor();
    for (const id of Object.keys(words)) {
      await enrichment(page).search.fill(id);
      await enrichment(page).row(/./).click();
      await isSound(page);
    }
    await frame(page).go('Publish');
    await isSound(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('safe');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await isSound(page);
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
  }, 60_000);

  it('keeps a number of any size within its column', async () => {
    const { page, host } = app();
    const entry = `---\nlayout: plugin\nid: vast\ntitle: Vast\nstats:\n  month:\n    instances: ${Number.MAX_SAFE_INTEGER}\n---\n`;
    await host.engine.call('registry.open', { folder: await registryWith({ 'vast.md': entry }) });
    await frame(page).go('Plugins');
    await plugins(page).rows.filter({ hasText: '9,007,199,254,740,991' }).waitFor();
    const cells = await page.evaluate<{ text: string; isWithin: boolean }[]>(
      `[...document.querySelectorAll('#plugins-table [role=gridcell]')].map((cell) => {
        const clipped = cell.querySelector('bdi') ?? cell;
        const words = document.createRange();
        words.selectNodeContents(cell);
        const shown = clipped === cell ? words.getBoundingClientRect() : clipped.getBoundingClientRect();
        return { text: cell.textContent, isWithin: shown.right <= cell.getBoundingClientRect().right };
      })`,
    );
    expect(cells.map(({ text }) => text)).toContain('9,007,199,254,740,991');
    expect(cells.filter(({ isWithin }) => !isWithin)).toEqual([]);
  });
});
