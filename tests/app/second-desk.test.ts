import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { entryText } from '../support/registry-folder.ts';
import { hosted } from '../support/checkout.ts';
import { describeApp } from './support/app-suite.ts';
import { openPage } from './support/browser.ts';
import { startHostProcess } from './support/host-process.ts';
import { pictureOnFailure } from './support/picture.ts';
import { editor } from './support/pages/editor.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { plugins } from './support/pages/plugins.ts';
import { trust } from './support/pages/trust.ts';
import { welcome } from './support/pages/welcome.ts';

const STARS = 'github:\n  stars: 41\n';

/** A port that nobody listens on. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

function addressesAt(port: number): Record<string, string> {
  const root = `http://127.0.0.1:${port}`;
  return {
    REGISTRY_DESK_GITHUB_URL: root,
    REGISTRY_DESK_USAGE_WEEK: `${root}/week.json`,
    REGISTRY_DESK_USAGE_MONTH: `${root}/month.json`,
  };
}

describeApp('another Registry Desk', (app) => {
  it('reads only what this one writes, and finds no network without losing a value', async () => {
    const { page, browser, host } = app();
    const { clone } = await hosted({ '_plugins/example.md': entryText('example', STARS) });
    await welcome(page).openFolder(clone.folder);
    // Its remote is a folder on this computer.
    await trust(page).trustAndOpen();
    await plugins(page).isReady();
    const other = await startHostProcess(host.dataFolder, addressesAt(await closedPort()));
    try {
      const { page: second, complaints } = await openPage(browser, other.url);
      pictureOnFailure(second);
      // It has the same data folder: what was open last opens by itself.
      const words = `Another Registry Desk (process ${process.pid}) is writing to this registry.`;
      await frame(second).banner(words).first().waitFor();
      expect(await frame(second).banner(words).count()).toBe(1);
      await frame(second).go('Enrichment');
      expect(await enrichment(second).runButton.getAttribute('aria-disabled')).toBe('true');
      await frame(second).go('Plugins');
      await plugins(second).showTab('Front matter');
      expect(await editor(second).text.getAttribute('contenteditable')).toBe('false');

      await frame(page).closeRegistry();
      await frame(second).closeRegistry();
      await welcome(second).openFolder(clone.folder);
      await plugins(second).isReady();
      await frame(second).go('Enrichment');
      await enrichment(second).runButton.click();
      await enrichment(second).continueButton.waitFor();
      await second.getByRole('button', { name: /problems, nothing erased$/ }).click();
      await enrichment(second).problems.getByText('GitHub could not be reached').waitFor();
      await enrichment(second).problems.getByText('No usage number was changed').first().waitFor();
      expect(await clone.read('_plugins/example.md')).toContain(STARS);
      await frame(second).go('Plugins');
      await plugins(second).detail.getByText('41', { exact: true }).first().waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await other.close();
    }
  }, 60_000);
});
