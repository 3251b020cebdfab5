// Opens Registry Desk: builds it where that is due, then the desktop app, or the browser where there can be no window.
import { join } from 'node:path';
import { buildIfOld } from './start/build.ts';
import { runDesktop } from './start/desktop.ts';
import { electronBinary, fetchElectron } from './start/electron-binary.ts';
import { hasDisplay, surfaceFor } from './start/surface.ts';

const root = join(import.meta.dirname, '..');

buildIfOld(root);
const isDisplayed = hasDisplay(process.platform, process.env);
if (isDisplayed && electronBinary(root) === null) fetchElectron(root);
const binary = electronBinary(root);
const surface = surfaceFor({
  platform: process.platform,
  hasDisplay: isDisplayed,
  hasElectron: binary !== null,
  isRoot: process.getuid?.() === 0,
});
if (surface.kind === 'desktop' && binary !== null) {
  const { wasWanted, code } = await runDesktop(binary, surface.flags, root);
  if (wasWanted) process.exit(code);
  await openInBrowser('The window did not open.');
} else {
  await openInBrowser(surface.kind === 'browser' ? surface.why : '');
}

async function openInBrowser(why: string): Promise<void> {
  console.log(`${why} Registry Desk opens in a browser instead.`);
  // As `registry-desk serve` does, with what was said after `--`.
  process.argv.splice(2, 0, 'serve');
  await import('../src/cli/main.ts');
}
