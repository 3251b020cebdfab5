import type { Page } from 'playwright';

/** The table of plugins, and the details of one. */
export function plugins(page: Page) {
  const table = page.getByRole('grid', { name: 'Plugins', exact: true });
  const detail = page.getByRole('region', { name: 'Plugin', exact: true });
  const search = page.getByRole('searchbox', { name: /^Search title/ });
  return {
    table,
    detail,
    search,
    rows: table.getByRole('row').filter({ has: page.getByRole('rowheader') }),
    async isReady() {
      await table.getByRole('rowheader').first().waitFor();
    },
    async select(title: string) {
      await search.fill(title);
      await table.getByRole('rowheader', { name: title, exact: true }).click();
      await detail.getByRole('heading', { level: 2, name: title }).waitFor();
    },
    async showTab(name: 'Overview' | 'Front matter' | 'Source' | 'History') {
      await detail.getByRole('tab', { name }).click();
    },
  };
}
