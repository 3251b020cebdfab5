import { expect, it } from 'vitest';
import { describeApp } from './support/app-suite.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { welcome } from './support/pages/welcome.ts';
import { nextRunEnd } from './support/run-end.ts';

describeApp('the review', (app) => {
  it('has no key for what is not there yet', async () => {
    const { page } = app();
    await welcome(page).openDemo();
    await frame(page).go('Enrichment');
    await page.getByText('No run yet.').waitFor();
    expect(await frame(page).hints.innerText()).not.toContain('accept');
  });

  it('begins with the gravest plugin, whatever was found first', async () => {
    const { page } = app();
    const review = enrichment(page);
    await review.runButton.click();
    await review.hasRunFirst();
    await review.list.locator('[aria-selected=true]').waitFor();
    expect(await review.selectedWords()).toMatch(/^Alarming/);
    expect(await review.bar.innerText()).toContain(await review.fields.getByRole('heading', { level: 2 }).innerText());
    expect(await frame(page).hints.innerText()).toContain('accept');
  }, 60_000);

  it('stays with the plugin that somebody chose, while a run goes on and after it', async () => {
    const { page, host } = app();
    const review = enrichment(page);
    await review.choose(/^Notable.*Python: source says/);
    const chosen = await review.selectedWords();
    const ended = nextRunEnd(host.engine);
    await review.runButton.click();
    await ended;
    await review.hasRunFirst();
    expect(await review.selectedWords()).toBe(chosen);
  }, 60_000);

  it('asks for a reason only where it is kept', async () => {
    const { page } = app();
    const review = enrichment(page);
    const reason = review.bar.getByRole('textbox', { name: /^Why is / });
    await review.choose(/^Alarming.*in doubt/);
    await page.keyboard.press('Enter');
    await review.current.getByText('Signal of GitHub').waitFor();
    await page.keyboard.press('Shift+R');
    await page.keyboard.press('j');
    await review.current.and(review.alarmingChanges).waitFor();
    expect(await reason.count()).toBe(0);
    await page.keyboard.press('Shift+R');
    await reason.fill('It was a bot');
    await page.keyboard.press('Enter');
    await review.alarmingChanges.getByText('It was a bot').waitFor();
    await page.keyboard.press('Escape');
    // The plugin has more that is decided by itself: as a whole it cannot be rejected.
    await page.keyboard.press('Shift+R');
    await page.keyboard.press('j');
    expect(await reason.count()).toBe(0);
  });

  it('marks a plugin by what needs a look, and not by its routine numbers', async () => {
    const { page } = app();
    const review = enrichment(page);
    await review.choose(/^Notable.*Python: source says/);
    const mark = review.list.getByRole('row', { selected: true }).locator('[data-decision]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('r');
    await mark.and(page.getByTitle('Rejected')).waitFor();
    await page.keyboard.press('a');
    await mark.and(page.getByTitle('Accepted')).waitFor();
    await page.keyboard.press('u');
    await mark.and(page.getByTitle('Undecided')).waitFor();
    await page.keyboard.press('Escape');
    await review.search.fill('no push since');
    await review.choose(/^Notable.*No push since/);
    const title = await review.fields.getByRole('heading', { level: 2 }).innerText();
    await page.keyboard.press('a');
    await review.row(title).locator('[data-decision]').and(page.getByTitle('Seen')).waitFor();
    await page.keyboard.press('/');
    await review.search.fill('');
  });

  it('offers to try again only what trying can help', async () => {
    const { page } = app();
    const review = enrichment(page);
    await page.getByRole('button', { name: /problems?, nothing erased$/ }).click();
    await review.problems.getByText('are not supported').waitFor();
    // What GitHub did not answer; a host that is not supported stays so.
    expect(await review.problems.getByRole('button', { name: /^Try/ }).allInnerTexts()).toEqual(['Try them again']);
    expect(app().complaints).toEqual([]);
  });
});
