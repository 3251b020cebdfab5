import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noDesktop, openApp, type OpenApp } from '../support/electron-app.ts';

// Electron's security checklist on the app as it runs.
describe.skipIf(noDesktop !== undefined)(
  `a window of the desktop app${noDesktop ? ` (not here: ${noDesktop})` : ''}`,
  () => {
    let open: OpenApp;
    let foreign: Server;
    let foreignUrl: string;
    let visits = 0;

    beforeAll(async () => {
      foreign = createServer((_, response) => {
        visits += 1;
        response.setHeader('Access-Control-Allow-Origin', '*').end('foreign');
      }).listen(0, '127.0.0.1');
      open = await openApp();
      foreignUrl = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`;
    }, 120_000);
    afterAll(async () => {
      foreign.close();
      await open.close();
    });

    /** What a script of the page's own would get. */
    const inPage = <Value>(script: string): Promise<Value> => open.page.evaluate<Value>(script);

    it('shows the app from an origin of its own, and nothing is complained of', async () => {
      expect(open.page.url()).toBe('desk://app/');
      await open.page.locator('#root :visible').first().waitFor();
      expect(open.complaints).toEqual([]);
    });

    it.each(['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'])(
      'has no %s in its page',
      async (name) => {
        expect(await inPage(`typeof ${name}`)).toBe('undefined');
      },
    );

    it('is given the bridge, which is exactly what it says, and cannot be changed', async () => {
      expect(await inPage<string[]>('Object.keys(window.registryDesk).sort()')).toEqual([
        'chooseFolder',
        'onCommand',
        'openExternal',
        'pathOf',
        'platform',
        'saveText',
        'setMenu',
      ]);
      expect(
        await inPage('(() => { window.registryDesk.platform = "other"; return window.registryDesk.platform; })()'),
      ).toBe(process.platform);
      expect(await inPage('window.registryDesk.openExternal.constructor("return typeof process")()')).toBe('undefined');
    });

    it('is isolated, sandboxed, without Node, with web security, without webview and without spelling', async () => {
      const preferences = await open.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const last: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
        return typeof last === 'function' ? (Reflect.apply(last, contents, []) as Record<string, unknown>) : {};
      });
      expect(preferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
      });
      // Its dictionaries would be fetched from elsewhere.
      expect(await open.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
    });

    it.each([
      [
        'a script in the page',
        'document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran = true" }))',
      ],
      [
        'a script from elsewhere',
        'document.body.append(Object.assign(document.createElement("script"), { src: "FOREIGN" }))',
      ],
      [
        'a handler in the page',
        'document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\\"window.ran = true\\">")',
      ],
      ['code from text', 'window.ran = eval("true")'],
      ['a function from text', 'window.ran = new Function("return true")()'],
      ['a timer from text', 'setTimeout("window.ran = true", 0)'],
      ['a frame', 'document.body.append(Object.assign(document.createElement("iframe"), { src: "FOREIGN" }))'],
      [
        'a picture from elsewhere',
        'document.body.append(Object.assign(document.createElement("img"), { src: "FOREIGN" }))',
      ],
      ['a request elsewhere', 'fetch("FOREIGN").catch(() => undefined)'],
      [
        'a form',
        'const form = Object.assign(document.createElement("form"), { action: "FOREIGN" }); document.body.append(form); form.submit()',
      ],
      [
        'a base',
        'document.head.append(Object.assign(document.createElement("base"), { href: "FOREIGN" })); fetch("x.js").catch(() => undefined)',
      ],
    ])('refuses %s', async (_, script) => {
      visits = 0;
      // What is evaluated for a debugger may do more than the page: the page's own timer runs it.
      await inPage(`void (window.ran = undefined, setTimeout(() => { ${script.replaceAll('FOREIGN', foreignUrl)} }))`);
      await inPage('new Promise((resolve) => setTimeout(resolve, 200))');
      expect(await inPage('window.ran')).toBeUndefined();
      expect(visits).toBe(0);
      expect(open.page.url()).toBe('desk://app/');
    });

    it.each([
      ['another page', 'location.href = "FOREIGN"'],
      ['another page by replacing', 'location.replace("FOREIGN")'],
      ['a file', 'location.href = "file:///etc/passwd"'],
      ['a page of data', 'location.href = "data:text/html,x"'],
      ['an empty page', 'location.href = "about:blank"'],
      ['an empty page by replacing', 'location.replace("about:blank")'],
      ['a page of its own text', 'location.href = "about:srcdoc"'],
      ['a page made from text', 'location.href = URL.createObjectURL(new Blob(["x"], { type: "text/html" }))'],
      [
        'a frame of its own text',
        'document.body.append(Object.assign(document.createElement("iframe"), { srcdoc: "x" }))',
      ],
      ['another file of its own', 'location.href = "desk://app/index.html"'],
      [
        'a link',
        'const link = Object.assign(document.createElement("a"), { href: "FOREIGN" }); document.body.append(link); link.click()',
      ],
    ])('does not go to %s', async (_, script) => {
      visits = 0;
      await inPage(`(() => { window.isHere = true; ${script.replaceAll('FOREIGN', foreignUrl)} })()`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await inPage('window.isHere')).toBe(true);
      expect(open.page.url()).toBe('desk://app/');
      expect(visits).toBe(0);
    });

    it.each(['FOREIGN', 'about:blank', 'desk://app/'])('opens no other window for %s', async (url) => {
      expect(await inPage(`window.open(${JSON.stringify(url.replace('FOREIGN', foreignUrl))}) === null`)).toBe(true);
      expect(open.app.windows()).toHaveLength(1);
    });

    it.each(['notifications', 'geolocation', 'clipboard-read', 'midi', 'camera', 'microphone', 'persistent-storage'])(
      'is denied %s',
      async (name) => {
        expect(await inPage(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`)).toBe(
          'denied',
        );
      },
    );

    it('may copy, which its buttons do', async () => {
      const query = `navigator.permissions.query({ name: 'clipboard-write' }).then(({ state }) => state)`;
      expect(await inPage(query)).toBe('granted');
    });

    it('takes no smaller size than the screens are drawn for', async () => {
      const size = await open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize());
      expect(size).toEqual([960, 600]);
    });
  },
);
