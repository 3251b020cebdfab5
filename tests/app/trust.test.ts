import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hosted } from '../support/checkout.ts';
import { entryText } from '../support/registry-folder.ts';
import { describeApp } from './support/app-suite.ts';
import { frame } from './support/pages/frame.ts';
import { plugins } from './support/pages/plugins.ts';
import { trust } from './support/pages/trust.ts';
import { welcome } from './support/pages/welcome.ts';

const FILES = { '_plugins/example.md': entryText('example') };

/** A clone whose own git settings start programs, each of which would leave a file behind. */
async function hostileClone() {
  const { clone } = await hosted(FILES);
  const canary = join(clone.folder, '..', 'canary');
  for (const key of ['core.sshCommand', 'filter.entries.clean', 'gpg.program', 'core.fsmonitor']) {
    clone.git('config', key, `touch ${canary}`);
  }
  clone.git('config', 'http.proxy', 'proxy.relay.example:8080');
  const hasRun = (): Promise<boolean> =>
    access(canary).then(
      () => true,
      () => false,
    );
  return { clone, hasRun };
}

describeApp('a folder whose git settings run programs', (app) => {
  it('is asked about, opened to read, trusted, asked about again when they change, and distrusted', async () => {
    const { page, complaints } = app();
    const { clone, hasRun } = await hostileClone();
    await welcome(page).openFolder(clone.folder);
    await trust(page).heading.waitFor();
    // core.fsmonitor is switched off in every call; the remote is a folder on this computer.
    expect(await trust(page).settings.count()).toBe(5);
    await page.getByText('Replaces ssh').waitFor();

    await page.keyboard.press('1');
    await plugins(page).isReady();
    await frame(page).banner('Opened to read').first().waitFor();
    await frame(page).go('Publish');
    await page.getByText('are not trusted').first().waitFor();
    expect(await hasRun()).toBe(false);

    await page.getByRole('button', { name: 'Show the settings' }).click();
    await trust(page).trustAndOpen();
    await trust(page).heading.waitFor({ state: 'detached' });
    expect(await frame(page).banner('Opened to read').count()).toBe(0);

    clone.git('config', 'credential.helper', '!relay-auth get');
    await frame(page).closeRegistry();
    await welcome(page).openFolder(clone.folder);
    await page.getByText('new since').waitFor();
    expect(await page.getByText('new since').count()).toBe(1);
    await trust(page).trustAndOpen();

    await frame(page).go('Settings');
    await page.getByRole('button', { name: 'Take back the trust' }).click();
    await page.getByText('not trusted: nothing is fetched').waitFor();
    expect(complaints).toEqual([]);
  }, 60_000);

  it('is left alone by Escape', async () => {
    const { page } = app();
    // The trust in it was taken back: it is asked about on every other screen.
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: /^Plugins/ })
      .click();
    await trust(page).heading.waitFor();
    await page.keyboard.press('Escape');
    await welcome(page).heading.waitFor();
  });
});
