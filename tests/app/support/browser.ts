import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { findBrowser } from '../../../scripts/browser.ts';

const path = findBrowser();

/** Why no page can be opened in a browser here; undefined where one can. */
export const noBrowser = path === undefined ? 'no Chromium is installed' : undefined;

/** Long enough for a machine that has other work; a state that does not come is a failure. */
const LIMIT_MS = 20_000;

/** A page of the app, and what its console complained of. */
export interface OpenPage {
  page: Page;
  /** Warnings, errors, and what was thrown. */
  complaints: string[];
}

export function launchBrowser(): Promise<Browser> {
  if (path === undefined) throw new Error('no Chromium is installed');
  // Chromium's sandbox refuses to run as root; what is opened in it is the app alone.
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
}

/** A page with storage of its own. Its locale is fixed, because the tests look for English numbers and dates. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  const complaints = heardOf(page);
  await page.goto(url);
  return { page, complaints };
}

/** What the page complains of, from now on. */
export function heardOf(page: Page): string[] {
  const complaints: string[] = [];
  page.setDefaultTimeout(LIMIT_MS);
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}
