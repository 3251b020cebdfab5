import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Devtools, firstPage } from './devtools.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const DEVTOOLS = /DevTools listening on ws:\/\/([^/]+)/;
/** What a maintainer's laptop has; wide enough for the filters' own pane. */
const WINDOW = '1440,900';

/** A window of the app, in the desktop app or in a browser. */
export interface Window {
  page: Devtools;
  /** When its process was started, in milliseconds since 1970. */
  startedAt: number;
  /** The process that draws the page. */
  rendererPid: () => Promise<number>;
  close: () => Promise<void>;
}

async function openWindow(binary: string, args: string[], environment: Record<string, string> = {}): Promise<Window> {
  const startedAt = Date.now();
  const child = spawn(binary, ['--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const page = await said(child, child.stderr, DEVTOOLS)
    .then((address) => firstPage(`http://${address}`))
    .catch(async (error: unknown) => {
      await ended(child);
      throw error;
    });
  return {
    page,
    startedAt,
    rendererPid: () => rendererOf(child.pid ?? 0),
    async close() {
      page.close();
      await ended(child);
    },
  };
}

/** Opens the app in a browser, its host in a process of its own, and ends both when the work is done. */
export async function inBrowser(
  data: string,
  folder: string,
  work: (window: Window, address: string) => Promise<void>,
): Promise<void> {
  const command = ['src/cli/main.ts', 'serve', '--data', data];
  const host = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const address = await said(host, host.stdout, /(http:\S+)/);
    const window = await openBrowser(address, folder);
    await work(window, address).finally(window.close);
  } finally {
    await ended(host);
  }
}

/** Opens the desktop app, as it was built, and ends it when the work is done. */
export async function onDesktop(
  { electron, root, data }: { electron: string; root: string; data: string },
  work: (window: Window) => Promise<void>,
): Promise<void> {
  const args = ['--no-sandbox', '--disable-gpu', root];
  const window = await openWindow(electron, args, { REGISTRY_DESK_DATA: data });
  await work(window).finally(window.close);
}

function openBrowser(address: string, folder: string): Promise<Window> {
  return openWindow(CHROMIUM, [
    ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-extensions'],
    ...[`--user-data-dir=${join(folder, 'browser')}`, `--window-size=${WINDOW}`, address],
  ]);
}

async function said(child: ChildProcess, stream: NodeJS.ReadableStream, wanted: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = wanted.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject).once('exit', () => reject(new Error(`It ended before it was there: ${text}`)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

/** The renderer among a process's descendants that has the most memory: others wait for pages that may come. */
async function rendererOf(root: number): Promise<number> {
  const processes = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(processOf));
  const family = new Set([root]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  const renderers = processes.filter(({ pid, isRenderer }) => family.has(pid) && isRenderer);
  const [largest] = renderers.toSorted((a, b) => b.kilobytes - a.kilobytes);
  if (!largest) throw new Error('No process draws the page.');
  return largest.pid;
}

async function processOf(
  name: string,
): Promise<{ pid: number; parent: number; isRenderer: boolean; kilobytes: number }> {
  const [status, command] = await Promise.all(
    ['status', 'cmdline'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')),
  );
  const number = (key: string): number => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status ?? '')?.[1] ?? 0);
  const isRenderer = command?.includes('--type=renderer') === true;
  return { pid: Number(name), parent: number('PPid'), isRenderer, kilobytes: number('VmRSS') };
}
