import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The app's host in a process of its own, as `npm start` has it. */
export interface HostProcess {
  url: string;
  pid: number;
  close: () => Promise<void>;
}

/** @param environment What it sees beside the test's own. */
export async function startHostProcess(
  dataFolder: string,
  environment: Record<string, string> = {},
): Promise<HostProcess> {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'serve', '--data', dataFolder], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url === undefined || child.pid === undefined) continue;
    return {
      url,
      pid: child.pid,
      async close() {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error('the host ended before it said where it is');
}
