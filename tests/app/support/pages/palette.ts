import type { Page } from 'playwright';

/** Every command and every plugin, by their words. */
export function palette(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Command palette' });
  return {
    dialog,
    async run(words: string) {
      await page.keyboard.press('Control+K');
      await dialog.getByRole('combobox').fill(words);
      await dialog.getByRole('option', { name: words }).first().click();
    },
  };
}
