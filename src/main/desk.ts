import { join } from 'node:path';
import {
  app,
  Menu,
  MessageChannelMain,
  protocol,
  safeStorage,
  type BrowserWindow,
  type MessagePortMain,
  type WebContents,
} from 'electron';
import { CHANNEL } from '../shared/desktop-channels.ts';
import type { FromEngine } from '../shared/process-messages.ts';
import { serveApp } from './app-protocol.ts';
import { answerBridge } from './bridge.ts';
import type { EngineChild } from './engine-child.ts';
import { engineProcess, type Page } from './engine-process.ts';
import { runsInElectron } from './engine-runtime.ts';
import { externalLinks } from './external-links.ts';
import { forkEngine } from './forked-engine.ts';
import { menuTemplate } from './menu-template.ts';
import { nodeBinary } from './node-binary.ts';
import { notify } from './notifications.ts';
import { offerReload, offerRestart } from './offers.ts';
import { restartDelayMs } from './restart-delay.ts';
import { tokenStore } from './token-store.ts';
import { utilityEngine } from './utility-engine.ts';
import { openWindow, refuseEverything } from './windows.ts';

const OUT = join(import.meta.dirname, '..');

/** Opens the desk: to be called once, when the app is ready. */
export function openDesk(dataFolder: string): { show: () => void } {
  refuseEverything();
  serveApp(protocol, join(OUT, 'renderer'));
  const tokens = tokenStore(join(app.getPath('userData'), 'token'), safeStorage);
  const links = externalLinks();
  let window: BrowserWindow | null = null;

  const show = (): void => {
    window ??= open();
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  const hear = (message: FromEngine): void => {
    if (message.kind === 'keep-token') void tokens.then((store) => store.keep(message.token));
    else if (message.kind === 'serves') links.setServed(message.origins);
    else if (message.kind === 'notify') notify(message.title, message.body, show);
  };
  const engine = engineProcess({
    spawn: spawnEngine,
    channel: () => new MessageChannelMain(),
    async start() {
      const { read, isKeeping } = await tokens;
      return { dataFolder, version: app.getVersion(), token: await read(), keepsToken: isKeeping };
    },
    onMessage: hear,
    restartDelayMs,
    onGivenUp: (lastWords) =>
      void offerRestart(lastWords).then((isWanted) => (isWanted ? engine.restart() : app.quit())),
  });

  const open = (): BrowserWindow => {
    let detach = (): void => undefined;
    const opened = openWindow({
      preload: join(OUT, 'preload/preload.cjs'),
      placeFile: join(app.getPath('userData'), 'window.json'),
      onLoad(contents) {
        detach();
        detach = engine.attach(pageOf(contents));
      },
      onShown: () => console.log('window ready'),
    });
    opened.on('closed', () => {
      detach();
      window = null;
    });
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      detach();
      if (reason !== 'clean-exit') void offerReload(opened, reason);
    });
    return opened;
  };
  const setMenu = (items: Parameters<typeof menuTemplate>[0]): void => {
    const kind = { isMac: process.platform === 'darwin', isPackaged: app.isPackaged };
    const command = (id: string): void => window?.webContents.send(CHANNEL.command, id);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(items, kind, command)));
  };
  setMenu([]);
  answerBridge(links, setMenu);

  let hasStopped = false;
  app.on('before-quit', (event) => {
    if (hasStopped) return;
    event.preventDefault();
    void engine.stop().then(() => {
      hasStopped = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit());
  app.on('activate', show);
  window = open();
  return { show };
}

function spawnEngine(): EngineChild<MessagePortMain> {
  const entry = join(OUT, 'main/engine.js');
  if (runsInElectron({ isPackaged: app.isPackaged, nodeApi: process.versions.napi })) return utilityEngine(entry);
  return forkEngine(entry, nodeBinary(join(OUT, '../node_modules'), process));
}

function pageOf(contents: WebContents): Page<MessagePortMain> {
  return {
    give: (port) => contents.postMessage(CHANNEL.enginePort, null, [port]),
    lose: () => contents.send(CHANNEL.engineLost),
  };
}
