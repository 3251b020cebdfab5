import type { Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { pictureOnFailure } from './picture.ts';
import { launchBrowser, noBrowser, openPage, type OpenPage } from './browser.ts';
import { openHost, type OpenHost } from './open-host.ts';

/** An app that tests look at, one after the other. */
export interface App extends OpenPage {
  host: OpenHost;
  browser: Browser;
}

/** Tests of the app in a browser, on one host and one page; skipped, and said so, where there is no browser. */
export function describeApp(name: string, tests: (app: () => App) => void): void {
  describe.skipIf(noBrowser !== undefined)(`${name}${noBrowser ? ` (not here: ${noBrowser})` : ''}`, () => {
    let app: App;
    beforeAll(async () => {
      const host = await openHost();
      const browser = await launchBrowser();
      app = { host, browser, ...(await openPage(browser, host.url)) };
    }, 60_000);
    afterAll(async () => {
      await app.browser.close();
      await app.host.close();
    }, 30_000);
    beforeEach(() => pictureOnFailure(app.page));
    tests(() => app);
  });
}
