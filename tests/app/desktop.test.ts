import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noDesktop, openApp, type OpenApp } from '../support/electron-app.ts';
import { enginesOf } from './support/engine-of.ts';

describe.skipIf(noDesktop !== undefined)(`the desktop app${noDesktop ? ` (not here: ${noDesktop})` : ''}`, () => {
  let open: OpenApp;
  beforeAll(async () => {
    open = await openApp();
    await open.page.evaluate(`(() => {
      window.heard = [];
      window.addEventListener('message', ({ data, ports }) => window.heard.push([data, ports.length]));
    })()`);
  }, 120_000);
  afterAll(() => open.close());

  it('runs the engine in a process of its own', async () => {
    await expect.poll(() => enginesOf(open)).toHaveLength(1);
  });

  it('starts an engine that was killed again, and hands the window another port', async () => {
    const [before] = enginesOf(open);
    process.kill(Number(before), 'SIGKILL');
    await expect
      .poll(() => open.page.evaluate('window.heard.slice(-2)'), { timeout: 20_000 })
      .toEqual([
        ['registry-desk:engine-lost', 0],
        ['registry-desk:engine-port', 1],
      ]);
    const [after] = enginesOf(open);
    expect(after).not.toBe(before);
  });

  it('hands a page that was loaded again a port of its own, and closes the one before', async () => {
    await open.page.reload();
    await open.page.locator('#root :visible').first().waitFor();
    expect(enginesOf(open)).toHaveLength(1);
    expect(open.complaints).toEqual([]);
  });

  it('comes to the front when it is opened again, and opens no other', async () => {
    await open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const { code, stdout } = await open.again();
    expect(code).toBe(0);
    expect(stdout).toContain('window ready\n');
    await expect
      .poll(() => open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isMinimized())))
      .toEqual([false]);
  });

  it('ends its engine when it is closed', async () => {
    const [engine] = enginesOf(open);
    await open.close();
    expect(() => process.kill(Number(engine), 0)).toThrow('ESRCH');
  });
});
