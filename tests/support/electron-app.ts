import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { buildIfOld } from '../../scripts/start/build.ts';
import { electronBinary } from '../../scripts/start/electron-binary.ts';
import { hasDisplay } from '../../scripts/start/surface.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const binary = electronBinary(ROOT);
const isDisplayed = hasDisplay(process.platform, process.env);
const canDisplay = isDisplayed || spawnSync('Xvfb', ['-help']).error === undefined;

/** Why the desktop app cannot be opened here; undefined where it can. */
export const noDesktop =
  binary === null ? 'Electron is not installed' : canDisplay ? undefined : 'there is neither a display nor Xvfb';

export interface OpenApp {
  app: ElectronApplication;
  page: Page;
  /** What the page wrote on its console as a warning or an error. */
  complaints: string[];
  /** Starts the app once more beside this one, until that ends. */
  again: () => Promise<{ code: number | null; stdout: string }>;
  close: () => Promise<void>;
}

/** Opens the app, built where that is due, with a data folder of its own. */
export async function openApp(): Promise<OpenApp> {
  if (binary === null) throw new Error('Electron is not installed');
  buildIfOld(ROOT);
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-app-'));
  const display = isDisplayed ? undefined : await startDisplay();
  const args = ['--no-sandbox', '--disable-gpu', '--lang=en-US', ROOT];
  const env = { ...process.env, REGISTRY_DESK_DATA: folder, ...(display ? { DISPLAY: display.name } : {}) };
  const launch = () => _electron.launch({ executablePath: binary, args, env, timeout: 20_000 });
  // Now and then the debugger by which it is driven is not answered: once more, then.
  const app = await launch()
    .catch(launch)
    .catch((error: unknown) => {
      display?.close();
      throw error;
    });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  await page.waitForLoadState('load');
  return {
    app,
    page,
    complaints,
    async again() {
      const other = spawn(binary, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
      let stdout = '';
      other.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      const [code] = (await once(other, 'close')) as [number | null];
      return { code, stdout };
    },
    async close() {
      await app.close();
      display?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A screen that nobody sees. */
async function startDisplay(): Promise<{ name: string; close: () => void }> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(server.stdout, 'data')) as [Buffer];
  return { name: `:${number.toString().trim()}`, close: () => void server.kill() };
}
