import { noDesktop, openApp } from '../../support/electron-app.ts';
import { heardOf, launchBrowser, noBrowser, openPage, type OpenPage } from './browser.ts';
import { openHost } from './open-host.ts';

export interface OpenDesk extends OpenPage {
  close: () => Promise<void>;
}

interface Surface {
  name: string;
  /** Why it cannot be opened here. */
  missing: string | undefined;
  open: () => Promise<OpenDesk>;
}

/** The ways in which a person has the app in front of them. */
export const SURFACES: readonly Surface[] = [
  {
    name: 'in Chromium',
    missing: noBrowser,
    async open() {
      const host = await openHost();
      const browser = await launchBrowser();
      const opened = await openPage(browser, host.url);
      return {
        ...opened,
        async close() {
          await browser.close();
          await host.close();
        },
      };
    },
  },
  {
    name: 'in Electron',
    missing: noDesktop,
    async open() {
      const { page, close } = await openApp();
      return { page, complaints: heardOf(page), close };
    },
  },
];
