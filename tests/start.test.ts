import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './support/registry-folder.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Runs `npm start`'s script without a display, and reads what it prints. */
async function start(environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, REGISTRY_DESK_DATA: await temporaryFolder(), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  return { child, lines };
}

it.runIf(process.platform === 'linux')(
  'opens in the browser where there is no display, and ends well',
  async () => {
    const { child, lines } = await start({ DISPLAY: '', WAYLAND_DISPLAY: '' });
    await expect.poll(() => lines.length, { timeout: 60_000 }).toBe(3);
    expect(lines[0]).toBe('There is no display here. Registry Desk opens in a browser instead.');
    const url = /^Registry Desk is at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43})$/.exec(lines[1] ?? '')?.[1] ?? '';
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303);
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow();
  },
  90_000,
);

it.runIf(process.platform === 'linux')(
  'opens in the browser where the desktop app ends before its window is there',
  async () => {
    const folder = await temporaryFolder();
    await writeFile(resolve(folder, 'electron'), '#!/bin/sh\necho starting\nexit 7\n', { mode: 0o755 });
    const { child, lines } = await start({ DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder });
    await expect.poll(() => lines.length, { timeout: 60_000 }).toBe(4);
    expect(lines.slice(0, 2)).toEqual([
      'starting',
      'The window did not open. Registry Desk opens in a browser instead.',
    ]);
    const ended = once(child, 'close');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  },
  90_000,
);

it.runIf(process.platform === 'linux')(
  'is over when the window is closed',
  async () => {
    const folder = await temporaryFolder();
    await writeFile(resolve(folder, 'electron'), '#!/bin/sh\necho "window ready"\nexit 0\n', { mode: 0o755 });
    const { child, lines } = await start({ DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(lines).toEqual([]);
  },
  90_000,
);
