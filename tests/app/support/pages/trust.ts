import type { Page } from 'playwright';

/** The question about a folder's own git settings. */
export function trust(page: Page) {
  return {
    heading: page.getByRole('heading', { level: 1, name: /^This folder’s git settings/ }),
    settings: page.getByRole('region', { name: 'Settings of this folder' }).getByRole('listitem'),
    openToRead: () => page.getByRole('button', { name: 'Open to read' }).click(),
    trustAndOpen: () => page.getByRole('button', { name: 'Trust and open' }).click(),
  };
}
