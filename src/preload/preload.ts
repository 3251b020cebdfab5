import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { ENGINE_LOST, ENGINE_PORT, type DesktopBridge } from '../shared/desktop-bridge.ts';
import { APP_URL, CHANNEL } from '../shared/desktop-channels.ts';

/** The parts of the page's window that the preload uses. */
declare const window: {
  postMessage: (message: string, origin: string, ports?: IpcRendererEvent['ports']) => void;
  location: { origin: string; href: string };
  navigation: {
    addEventListener: (
      type: 'navigate',
      listener: (event: { navigationType: string; preventDefault: () => void }) => void,
    ) => void;
  };
};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const bridge: DesktopBridge = {
  platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
  chooseFolder: async (title) => textOrNull(await ipcRenderer.invoke(CHANNEL.chooseFolder, title)),
  saveText: async (name, text) => textOrNull(await ipcRenderer.invoke(CHANNEL.saveText, name, text)),
  openExternal: async (url) => (await ipcRenderer.invoke(CHANNEL.openExternal, url)) === true,
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  onCommand(listener) {
    const hear = (_event: unknown, id: unknown): void => {
      if (typeof id === 'string') listener(id);
    };
    ipcRenderer.on(CHANNEL.command, hear);
    return () => {
      ipcRenderer.off(CHANNEL.command, hear);
    };
  },
  setMenu: (items) => ipcRenderer.send(CHANNEL.setMenu, items),
};
// The preload runs in every document of the window, about:blank included: only the app's page gets the bridge.
if (window.location.href === APP_URL) contextBridge.exposeInMainWorld('registryDesk', bridge);

// Electron does not ask about a navigation to about:blank or about:srcdoc; the document itself does. Only a reload stays.
window.navigation.addEventListener('navigate', (event) => {
  if (event.navigationType !== 'reload') event.preventDefault();
});

// A port cannot cross by the bridge: the window hears of it by a message of its own.
ipcRenderer.on(CHANNEL.enginePort, ({ ports }) => window.postMessage(ENGINE_PORT, window.location.origin, ports));
ipcRenderer.on(CHANNEL.engineLost, () => window.postMessage(ENGINE_LOST, window.location.origin));
