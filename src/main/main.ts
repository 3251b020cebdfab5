// The desktop app: windows, menus, dialogs and the key store. The work is done by the engine, in a process of its own.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, protocol } from 'electron';
import envPaths from 'env-paths';
import { APP_SCHEME } from './app-protocol.ts';
import { openDesk } from './desk.ts';

const named = process.env.REGISTRY_DESK_DATA ?? '';
/** The command line has the same one. */
const dataFolder = named === '' ? envPaths('registry-desk', { suffix: '' }).data : resolve(named);
if (named !== '') {
  // Who names a folder wants everything in it, and may have another desk open elsewhere.
  const own = join(dataFolder, 'desktop');
  mkdirSync(own, { recursive: true, mode: 0o700 });
  app.setPath('userData', own);
}
protocol.registerSchemesAsPrivileged([APP_SCHEME]);

if (app.requestSingleInstanceLock()) {
  // Ready waits for this module: it must not wait for ready.
  void app.whenReady().then(() => {
    const desk = openDesk(dataFolder);
    app.on('second-instance', () => desk.show());
  });
} else {
  // The desk that is open already comes to the front.
  console.log('window ready');
  app.quit();
}
