/** The address of the app's page: an origin that no file and no other page shares. */
export const APP_URL = 'desk://app/';

/** By what names a window of the desktop app and its main process speak. */
export const CHANNEL = {
  chooseFolder: 'desk:choose-folder',
  saveText: 'desk:save-text',
  openExternal: 'desk:open-external',
  setMenu: 'desk:set-menu',
  command: 'desk:command',
  enginePort: 'desk:engine-port',
  engineLost: 'desk:engine-lost',
} as const;
