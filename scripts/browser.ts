import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { hasDisplay } from './start/surface.ts';

const DEBIANS_OWN = '/usr/bin/chromium';
const INSTALL_LIMIT_MS = 300_000;

/** A Chromium that is there already: the one that `CHROMIUM_PATH` names, the system's, Playwright's own. */
export function findBrowser(): string | undefined {
  const places = [process.env.CHROMIUM_PATH ?? '', DEBIANS_OWN, chromium.executablePath()];
  return places.find((path) => path !== '' && existsSync(path));
}

/**
 * Finds a Chromium for the tests, and installs one where there is none: on Debian, for root, the system's own, and
 * Xvfb with it, by which the desktop app is tested without a display; elsewhere Playwright's. Says what it did.
 * @returns Its path; undefined where none can be had: the tests that need one are skipped, and say so.
 */
export async function ensureBrowser(): Promise<string | undefined> {
  const packages = missingPackages();
  if (packages.length > 0) await install(packages);
  else if (findBrowser() === undefined) await installPlaywrights();
  return findBrowser();
}

/** What Debian's own packages would bring that is not there; none where they cannot be asked for. */
function missingPackages(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return [];
  const needsDisplay = !hasDisplay(process.platform, process.env) && spawnSync('Xvfb', ['-help']).error !== undefined;
  return [...(findBrowser() === undefined ? ['chromium'] : []), ...(needsDisplay ? ['xvfb'] : [])];
}

async function install(packages: readonly string[]): Promise<void> {
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  const isThere =
    (await succeeds('apt-get', ['update', ...quiet])) &&
    (await succeeds('apt-get', ['install', '--yes', '--no-install-recommends', ...quiet, ...packages]));
  const names = packages.join(' and ');
  console.log(isThere ? `Installed ${names}, for the tests of the app.` : `${names} could not be installed.`);
}

async function installPlaywrights(): Promise<void> {
  const cli = join(import.meta.dirname, '../node_modules/playwright/cli.js');
  const isThere = await succeeds(process.execPath, [cli, 'install', 'chromium']);
  console.log(
    isThere
      ? 'Installed Playwright’s Chromium, for the tests of the app.'
      : 'No Chromium is here, and none could be fetched: the tests in a browser are skipped.',
  );
}

/** Runs a program in silence, for five minutes at most. */
async function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(program, args, { stdio: 'ignore', env, timeout: INSTALL_LIMIT_MS, killSignal: 'SIGKILL' });
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)).on('error', () => resolve(false)));
}
