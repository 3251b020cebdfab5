import type { Page } from 'playwright';

/** The editor of a file. */
export function editor(page: Page) {
  const text = page.getByRole('textbox', { name: /^Text of / });
  const bar = page.getByRole('toolbar', { name: 'Edit' });
  return {
    text,
    bar,
    completions: page.getByRole('listbox', { name: 'Completions' }),
    findings: page.getByRole('region', { name: 'Findings' }),
    /** Puts the cursor behind the line that begins so. */
    async goBehind(line: string) {
      await text.getByText(line).first().click();
      await page.keyboard.press('End');
    },
  };
}
