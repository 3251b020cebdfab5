import type { Page } from 'playwright';

type ScreenTitle = 'Plugins' | 'Enrichment' | 'Publish' | 'Settings';

/** What stands around every screen. */
export function frame(page: Page) {
  const screens = page.getByRole('navigation', { name: 'Screens' });
  const current = (title: ScreenTitle) => screens.getByRole('button', { name: new RegExp(`^${title}`) });
  const openRegistryMenu = async () => {
    // The first control of the title bar is the registry's name.
    await page.getByRole('banner').locator('[aria-haspopup=menu]').first().click();
    await page.getByRole('menu').waitFor();
  };
  return {
    /** What is refused, or holds for every screen. */
    banner: (words: string | RegExp) => page.locator('main').getByText(words),
    /** The keys of the screen, in the status bar. */
    hints: page.getByRole('list', { name: 'Keys of this screen' }),
    engineState: page.getByRole('contentinfo').getByRole('status'),
    async go(title: ScreenTitle) {
      await current(title).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    },
    openRegistryMenu,
    async closeRegistry() {
      await openRegistryMenu();
      await page.getByRole('menuitem', { name: 'Close this registry' }).click();
      await page.getByRole('heading', { level: 1, name: 'Open a registry' }).waitFor();
    },
  };
}
