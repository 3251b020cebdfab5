import type { Page } from 'playwright';
import { plugins } from './plugins.ts';

/** The ways into a registry. */
export function welcome(page: Page) {
  const way = (title: string) => page.getByRole('region', { name: title, exact: true });
  const clone = way('Clone a registry');
  const folder = way('Open a folder');
  return {
    heading: page.getByRole('heading', { level: 1, name: /^Open (a|another) registry$/ }),
    clone,
    folder,
    recent: way('Recent registries'),
    async openDemo() {
      await page.getByRole('button', { name: 'Try the demo' }).click();
      await plugins(page).isReady();
    },
    async openFolder(path: string) {
      if (!(await folder.getByRole('textbox', { name: 'Folder' }).isVisible())) {
        await folder.getByRole('button', { name: 'Open a folder' }).click();
      }
      await folder.getByRole('textbox', { name: 'Folder' }).fill(path);
      await folder.getByRole('button', { name: 'Open', exact: true }).click();
    },
    /** @param into The folder; the proposed one where it is not named. */
    async cloneFrom(address: string, into?: string) {
      await clone.getByRole('textbox', { name: 'Address' }).fill(address);
      if (into !== undefined) {
        const typed = clone.getByRole('textbox', { name: 'Into the folder' });
        if (!(await typed.isVisible())) await clone.getByRole('button', { name: 'Choose another folder' }).click();
        await typed.fill(into);
      }
      await clone.getByRole('textbox', { name: 'Address' }).press('Enter');
    },
  };
}
