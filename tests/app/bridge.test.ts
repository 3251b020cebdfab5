import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noDesktop, openApp, type OpenApp } from '../support/electron-app.ts';
import { temporaryFolder } from '../support/registry-folder.ts';

describe.skipIf(noDesktop !== undefined)(
  `what a window can ask of the desktop${noDesktop ? ` (not here: ${noDesktop})` : ''}`,
  () => {
    let open: OpenApp;
    beforeAll(async () => {
      open = await openApp();
    }, 120_000);
    afterAll(() => open.close());

    /** What a script of the page's own would get. */
    const inPage = <Value>(script: string): Promise<Value> => open.page.evaluate<Value>(script);

    it.each([
      'file:///etc/passwd',
      'javascript:alert(1)',
      'http://example.org/',
      'desk://app/',
      'smb://host/share',
      'not a link',
      '',
    ])('is refused to open %j outside', async (url) => {
      await open.app.evaluate(({ shell }) => {
        shell.openExternal = () => Promise.reject(new Error('it was opened'));
      });
      expect(await inPage(`window.registryDesk.openExternal(${JSON.stringify(url)})`)).toBe(false);
    });

    it('opens https outside', async () => {
      await open.app.evaluate(({ shell }) => {
        shell.openExternal = (url) => (Reflect.set(shell, 'opened', url), Promise.resolve());
      });
      expect(await inPage(`window.registryDesk.openExternal('https://example.org/a')`)).toBe(true);
      expect(await open.app.evaluate(({ shell }) => String(Reflect.get(shell, 'opened')))).toBe(
        'https://example.org/a',
      );
    });

    it.each([
      ['openExternal(7)'],
      ['openExternal({})'],
      ['chooseFolder(["a"])'],
      ['saveText("../x", "text")'],
      ['saveText("name", 7)'],
    ])('is refused %s, which is out of shape', async (call) => {
      expect(await inPage(`window.registryDesk.${call}.then(() => 'done', () => 'refused')`)).toBe('refused');
    });

    it('saves a text where the dialog says', async () => {
      const path = `${await temporaryFolder()}/saved.txt`;
      await open.app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      }, path);
      expect(await inPage(`window.registryDesk.saveText('saved.txt', 'what it says')`)).toBe(path);
      expect(await readFile(path, 'utf8')).toBe('what it says');
    });

    it('puts its commands into the menus, and hears which was chosen', async () => {
      await inPage(`(() => {
      window.chosen = [];
      window.registryDesk.onCommand((id) => window.chosen.push(id));
      window.registryDesk.setMenu([{ id: 'test.one', menu: 'Go', title: 'One', accelerator: 'CmdOrCtrl+1', isEnabled: true }]);
    })()`);
      await expect
        .poll(() => open.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('test.one')?.label))
        .toBe('One');
      await open.app.evaluate(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('test.one')?.click());
      await expect.poll(() => inPage('window.chosen')).toEqual(['test.one']);
    });

    it('learns the path of a file that is dropped on it, and none of what is no file', async () => {
      const path = `${await temporaryFolder()}/dropped.txt`;
      await writeFile(path, 'x');
      await inPage(
        `document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'dropped' }))`,
      );
      await open.page.setInputFiles('#dropped', path);
      expect(await inPage(`window.registryDesk.pathOf(document.querySelector('#dropped').files[0])`)).toBe(path);
      expect(await inPage(`window.registryDesk.pathOf({ path: '/etc/passwd' })`)).toBe('');
    });

    it('has a policy that lets nothing in but its own', async () => {
      const policy = await inPage<string>(
        `fetch('desk://app/').then((page) => page.headers.get('content-security-policy'))`,
      );
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/);
      expect(policy).not.toContain('unsafe');
    });
  },
);
