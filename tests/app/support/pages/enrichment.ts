import type { Page } from 'playwright';

/** The run, and the review of what it found. */
export function enrichment(page: Page) {
  const list = page.getByRole('grid', { name: 'Plugins with changes' });
  const fields = page.getByRole('region', { name: 'Fields', exact: true });
  const bar = page.getByRole('toolbar', { name: 'Decision' });
  const runButton = page.getByRole('button', { name: /^Run (enrichment|\d+ source)/ }).first();
  const strip = page.getByRole('list', { name: 'Sources of the run' });
  const cancelButton = page.getByRole('button', { name: 'Cancel run' });
  const row = (words: string | RegExp) =>
    list.getByRole('row').filter({ hasText: words }).and(list.locator('[aria-selected]')).first();
  return {
    list,
    search: page.getByRole('searchbox', { name: 'Search changes' }),
    fields,
    bar,
    runButton,
    cancelButton,
    problems: page.getByRole('region', { name: 'Problems of the run' }),
    strip,
    continueButton: page.getByRole('button', { name: 'Continue the run' }).first(),
    publishButton: bar.getByRole('button', { name: /^Review and publish/ }),
    view: (name: 'Changes' | 'Compatibility' | 'Rejected') => page.getByRole('radio', { name: new RegExp(`^${name}`) }),
    /** A plugin of the list by its words, such as "Alarming". */
    row,
    /** Looks at a plugin that stands near the top of the list, wherever the list is scrolled to. */
    async choose(words: RegExp) {
      await list.press('Home');
      await row(words).click();
    },
    /** The words of the row that is looked at, in one line. */
    async selectedWords() {
      const words = await list.getByRole('row', { selected: true }).innerText();
      return words.replaceAll(/\s+/g, ' ');
    },
    /** The change or signal that keys act on. */
    current: fields.locator('[aria-current=true]'),
    /** Those of the plugin that is looked at. */
    alarmingChanges: fields.getByRole('article', { name: /^Alarming: / }).filter({ hasNotText: 'Signal of GitHub' }),
    /** Before the first run there is no strip; a run that goes on can be cancelled. */
    async hasRunFirst() {
      await strip.waitFor();
      await cancelButton.waitFor({ state: 'hidden' });
      await list.waitFor();
    },
    /** How many changes wait for a decision. */
    async undecided() {
      const words = await page.getByText(/^[\d,]+ undecided changes?$/).innerText();
      return Number.parseInt(words.replaceAll(',', ''), 10);
    },
    async rejectBecause(reason: string) {
      await bar.getByRole('button', { name: 'More decisions' }).click();
      await page.getByRole('menuitem', { name: 'Reject with a reason' }).click();
      await bar.getByRole('textbox', { name: /^Why is / }).fill(reason);
      await bar.getByRole('button', { name: 'Reject', exact: true }).click();
    },
  };
}
