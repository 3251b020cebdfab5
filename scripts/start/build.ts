import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withBuildLock } from './build-lock.ts';

const OUTPUTS = ['out/main/index.js', 'out/main/engine.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const SOURCES = ['src/**/*.{ts,tsx,css,html,svg,json,woff2}', 'electron.vite.config.ts', 'package-lock.json'];

/**
 * Builds the app where it is not built, or older than its sources. Two that come at once build it once.
 * @throws With the builder's words where it does not build.
 */
export function buildIfOld(root: string): void {
  if (!isOld(root)) return;
  withBuildLock(join(root, 'node_modules/.registry-desk-build'), () => {
    if (isOld(root)) build(root);
  });
}

function build(root: string): void {
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The app did not build.\n${stdout}${stderr}`);
}

function isOld(root: string): boolean {
  const built = OUTPUTS.map((path) => modifiedAt(join(root, path)));
  const sources = globSync(SOURCES, { cwd: root }).filter((path) => !path.includes('.test.'));
  const newest = Math.max(...sources.map((path) => modifiedAt(join(root, path))));
  return Math.min(...built) < newest;
}

/** In milliseconds; 0 where there is no such file. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
