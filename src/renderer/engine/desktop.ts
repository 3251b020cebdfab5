import type { DesktopBridge } from '../../shared/desktop-bridge.ts';

declare global {
  interface Window {
    /** Absent in the browser. */
    readonly registryDesk?: DesktopBridge;
  }
}

/** Whether this is a window of the desktop app: it can choose folders, and its menus have commands. */
export function isDesktop(): boolean {
  return window.registryDesk !== undefined;
}

/** What the window can ask for beside the engine: the desktop's own, or what a browser can do instead. */
export function desktop(): DesktopBridge {
  return window.registryDesk ?? browser;
}

const browser: DesktopBridge = {
  platform: platformOf(navigator.userAgent),
  // A page learns of no path: the screen has a text field for it.
  chooseFolder: () => Promise.resolve(null),
  saveText(name, text) {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return Promise.resolve(name);
  },
  openExternal(url) {
    const mayOpen = isOutsideLink(url);
    if (mayOpen) window.open(url, '_blank', 'noopener,noreferrer');
    return Promise.resolve(mayOpen);
  },
  pathOf: () => '',
  onCommand: () => () => undefined,
  setMenu: () => undefined,
};

/** Whether a link may leave the app: https, and http on this computer alone. */
export function isOutsideLink(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed?.username !== '' || parsed.password !== '') return false;
  if (parsed.protocol === 'https:') return true;
  return parsed.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
}

export function platformOf(userAgent: string): DesktopBridge['platform'] {
  if (userAgent.includes('Mac OS')) return 'darwin';
  return userAgent.includes('Windows') ? 'win32' : 'linux';
}
