import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { hosted } from '../support/checkout.ts';
import { entryText, registryWith, temporaryFolder } from '../support/registry-folder.ts';
import { describeApp } from './support/app-suite.ts';
import { frame } from './support/pages/frame.ts';
import { plugins } from './support/pages/plugins.ts';
import { settings } from './support/pages/settings.ts';
import { welcome } from './support/pages/welcome.ts';

describeApp('a way into a registry', (app) => {
  it('that leads to no registry says so, and stays open', async () => {
    const { page, complaints } = app();
    const ways = welcome(page);
    const top = await temporaryFolder();
    await writeFile(join(top, 'file.txt'), '');
    for (const [path, words] of [
      [top, '_plugins'],
      [join(top, 'nowhere'), 'nowhere'],
      [join(top, 'file.txt'), 'file.txt'],
    ] as const) {
      await ways.openFolder(path);
      await ways.folder.getByRole('alert').getByText(words).first().waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it('that is an address which leads nowhere says which, why, and what to do', async () => {
    const { page, complaints } = app();
    const ways = welcome(page);
    const locked = createServer((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void locked.close());
    const sandbox = await startSandbox({ hosts: await hostedFolder() });
    onTestFinished(() => sandbox.close());
    const into = join(await temporaryFolder(), 'clone');
    const at = (port: number, path: string) => `http://127.0.0.1:${port}/${path}`;
    for (const [address, words] of [
      ['file:///home/somebody/registry', 'a folder on this computer: open it instead'],
      ['https://somebody:secret@github.com/owner/name', 'Remove them from the address, and sign in instead.'],
    ] as const) {
      await ways.cloneFrom(address);
      await ways.clone.getByText(words).waitFor();
    }
    for (const [address, words] of [
      [`${sandbox.url}/owner/nothing.git`, 'does not exist or is private'],
      [at((locked.address() as AddressInfo).port, 'owner/name.git'), 'asks for a password'],
      [at(9, 'owner/name.git'), 'could not be reached'],
    ] as const) {
      await ways.cloneFrom(address, into);
      await ways.clone.getByText(words).waitFor();
    }
    expect(await page.locator('body').innerText()).not.toContain('secret@');
    expect(existsSync(into)).toBe(false);

    await ways.cloneFrom(sandbox.hosted?.cloneUrl ?? '', into);
    await plugins(page).isReady();
    await frame(page).closeRegistry();
    expect(await welcome(page).recent.getByText('clone').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('to a registry with entries that cannot be read lists those first, with the line', async () => {
    const { page, complaints } = app();
    const folder = await registryWith({
      'a-good-one.md': entryText('a-good-one'),
      'no-yaml.md': '---\nlayout: plugin\nid: no-yaml\ntitle: "It never ends\n---\n',
      'no-front-matter.md': 'It has none.\n',
      'z-good-one.md': entryText('z-good-one'),
    });
    await welcome(page).openFolder(folder);
    await page.getByText('2 entries could not be parsed. They are listed first, with the line.').waitFor();
    const rows = await plugins(page).rows.allInnerTexts();
    expect(rows).toHaveLength(4);
    expect(rows.slice(0, 2).join('\n')).toMatch(/line \d/);
    expect(rows.slice(2).join('\n')).not.toContain('line');
    await plugins(page).rows.first().click();
    await plugins(page).detail.getByRole('heading', { level: 2 }).waitFor();
    await frame(page).closeRegistry();
    expect(complaints).toEqual([]);
  });

  it('into GitHub takes no token that is refused, and forgets it', async () => {
    const { page, host, complaints } = app();
    await welcome(page).openDemo();
    await frame(page).go('Settings');
    const { account } = settings(page);
    await account.getByRole('button', { name: 'Sign out' }).click();
    await settings(page).signIn('ghp_expired_0123456789');
    await account.getByText('GitHub refused the token').waitFor();
    expect(await account.getByRole('textbox', { name: 'Token' }).inputValue()).toBe('');
    await settings(page).signIn('ghp_0123456789');
    await account.getByText('hollis-lane').waitFor();
    expect(await host.engine.call('app.log')).not.toContain('ghp_');
    expect(complaints).toEqual([]);
  });

  async function hostedFolder() {
    const { clone } = await hosted({ '_plugins/example.md': entryText('example') });
    return { folder: clone.folder, owner: 'owner', name: 'registry' };
  }
});
