import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfOld } from '../../scripts/start/build.ts';
import { startHost, type Host } from '../../src/host/host.ts';
import { fakeEngine } from '../support/fake-engine.ts';
import { launchBrowser, noBrowser } from './support/browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe.skipIf(noBrowser !== undefined)(`the app in a browser${noBrowser ? ` (not here: ${noBrowser})` : ''}`, () => {
  const engine = fakeEngine();
  const complaints: string[] = [];
  let host: Host;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    buildIfOld(ROOT);
    host = await startHost({ engine, appFolder: resolve(ROOT, 'out/renderer') });
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(host.url);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it('takes the token out of the address, shows the app, and reaches the engine under its own policy', async () => {
    await expect.poll(() => engine.windows()).toBe(1);
    expect(page.url()).toBe(new URL('/', host.url).href);
    await page.locator('#root :visible').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('gives scripts neither the token nor the desktop', async () => {
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await page.evaluate('typeof window.registryDesk')).toBe('undefined');
  });

  it('turns another page away that asks from the same browser', async () => {
    const other = await browser.newPage();
    await other.route('http://localhost:1/', (route) => route.fulfill({ contentType: 'text/html', body: 'other' }));
    await other.goto('http://localhost:1/');
    const address = new URL(host.url).host;
    const outcome = await other.evaluate(
      (at) =>
        new Promise((done) => {
          const socket = new WebSocket(`ws://${at}/engine`);
          socket.addEventListener('open', () => done('open'));
          socket.addEventListener('error', () => done('refused'));
        }),
      address,
    );
    expect(outcome).toBe('refused');
    await other.close();
  });
});
