import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const INSTALL_LIMIT_MS = 120_000;
const PATHS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Electron's binary; null where it is not there. Asking the package itself would begin a download. */
export function electronBinary(root: string): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  const path = join(folder, PATHS[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
}

/** Fetches Electron's binary, within two minutes or not at all. */
export function fetchElectron(root: string): void {
  console.log('Fetching Electron, once (two minutes at most).');
  const installer = join(root, 'node_modules/electron/install.js');
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: INSTALL_LIMIT_MS, killSignal: 'SIGKILL' });
}
