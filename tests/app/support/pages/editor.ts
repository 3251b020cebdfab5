import type { Page } from 'playwright';

/** The editor of a file. */
export function editor(page: Page) {
  const text = page.getByRole('textbox', { name: /^Text of / });
  const bar = page.getByRole('toolbar', { name: 'Edit' });
  return {
    text,
    bar,
    completions: page.getByRole('listbox', { name: 'Completions' }),
    /** Whether what the chosen completion means is shown, and no other part of the page covers or cuts a corner of it. */
    isMeaningWhole: () =>
      page.evaluate<boolean>(`(() => {
        const meaning = document.querySelector('.cm-completionInfo');
        if (meaning === null) return false;
        const { left, right, top, bottom } = meaning.getBoundingClientRect();
        const corners = [left + 2, right - 2].flatMap((x) => [top + 2, bottom - 2].map((y) => [x, y]));
        return corners.every(([x, y]) => meaning.contains(document.elementFromPoint(x, y)));
      })()`),
    findings: page.getByRole('region', { name: 'Findings' }),
    /** Puts the cursor behind the line that begins so. */
    async goBehind(line: string) {
      await text.getByText(line).first().click();
      await page.keyboard.press('End');
    },
  };
}
