import { app, BrowserWindow, nativeTheme, screen, session, type WebContents } from 'electron';
import { APP_URL } from '../shared/desktop-channels.ts';
import { boundsFor, readPlace, SMALLEST, writePlace } from './window-place.ts';

/** The ground that is there before the page is; the screens' frame has the same. */
const GROUND = { light: '#f3f3f0', dark: '#121316' };

/** What no page of this app is given: whatever it asks for, and any way out of its own address. */
export function refuseEverything(): void {
  const isAllowed = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)));
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  session.defaultSession.setDevicePermissionHandler(() => false);
  // Its dictionaries would be fetched from elsewhere.
  session.defaultSession.setSpellCheckerEnabled(false);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    // These events are not sent for every navigation. A page that arrived elsewhere all the same is closed.
    contents.on('did-navigate', (_event, url) => {
      if (url === APP_URL) contents.navigationHistory.clear();
      else contents.close();
    });
  });
}

export interface WindowOptions {
  preload: string;
  /** Where the window's place is remembered. */
  placeFile: string;
  /** Told when the page has loaded, each time. */
  onLoad: (contents: WebContents) => void;
  /** Told once, when the window is on the screen and shows the page. */
  onShown: () => void;
}

/** Opens the window that shows the app. */
export function openWindow({ preload, placeFile, onLoad, onShown }: WindowOptions): BrowserWindow {
  const place = readPlace(placeFile);
  const window = new BrowserWindow({
    ...boundsFor(
      place,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Registry Desk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (place?.isMaximized === true) window.maximize();
  window.webContents.on('dom-ready', () => onLoad(window.webContents));
  window.once('ready-to-show', () => {
    window.show();
    onShown();
  });
  window.on('close', () => writePlace(placeFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }));
  void window.loadURL(APP_URL);
  return window;
}
