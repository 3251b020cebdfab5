// Pictures of the app with the demo in it: the few that the readme shows, into docs/screens; with a folder as argument
// every screen into that one, in light and in dark, in two sizes.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { launchBrowser, openPage } from '../tests/app/support/browser.ts';
import { openHost } from '../tests/app/support/open-host.ts';
import { tour } from '../tests/app/support/tour.ts';
import { ensureBrowser } from './browser.ts';
import { buildIfOld } from './start/build.ts';

interface Picture {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  /** The file's name, without its ending. */
  name: string;
}

const ROOT = resolve(import.meta.dirname, '..');
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const README_SIZE = { width: 1440, height: 900 };
const README: Readonly<Record<string, readonly Picture[]>> = {
  'plugins-with-changes': [{ ...README_SIZE, colorScheme: 'light', name: 'plugins' }],
  enrichment: [
    { ...README_SIZE, colorScheme: 'light', name: 'enrichment' },
    { ...README_SIZE, colorScheme: 'dark', name: 'enrichment-dark' },
  ],
  publish: [{ ...README_SIZE, colorScheme: 'light', name: 'publish' }],
};

const [asked] = process.argv.slice(2);
const folder = asked === undefined ? join(ROOT, 'docs/screens') : resolve(asked);
const picturesAt = (stop: string): readonly Picture[] => (asked === undefined ? (README[stop] ?? []) : allAt(stop));

buildIfOld(ROOT);
if ((await ensureBrowser()) === undefined) process.exit(1);
mkdirSync(folder, { recursive: true });
const host = await openHost();
const browser = await launchBrowser();
const { page } = await openPage(browser, host.url, { viewport: README_SIZE });
let count = 0;
try {
  await tour({
    page,
    engine: host.engine,
    folder: join(host.folder, 'plugin-registry'),
    async stop(name) {
      for (const picture of picturesAt(name)) {
        await take(page, picture);
        count += 1;
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(README_SIZE);
    },
  });
  compress();
  console.log(`${count} pictures are in ${folder}.`);
} finally {
  await browser.close();
  await host.close();
}

function allAt(stop: string): Picture[] {
  return SIZES.flatMap((size) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      ...size,
      colorScheme,
      name: `${stop}-${size.width}-${colorScheme}`,
    })),
  );
}

async function take(of: Page, { name, width, height, colorScheme }: Picture): Promise<void> {
  await of.setViewportSize({ width, height });
  await of.emulateMedia({ colorScheme });
  await of.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
  // Rows and panes follow a new size with the next frames.
  await of.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await of.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

/** A fourth of the size, where pngquant is installed: an app has few colours. */
function compress(): void {
  const pictures = globSync('*.png', { cwd: folder });
  const options = ['--force', '--skip-if-larger', '--strip', '--ext', '.png', '--speed', '1', '256'];
  spawnSync('pngquant', [...options, '--', ...pictures], { cwd: folder, stdio: 'ignore' });
}
