import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const BIN = resolve(import.meta.dirname, '../../bin/registry-desk.mjs');

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Started {
  /** What came on stdout so far, waited for until the test says that it is enough. */
  stdoutUntil: (isEnough: (stdout: string) => boolean) => Promise<string>;
  kill: (signal: NodeJS.Signals) => void;
  finished: Promise<Finished>;
}

/** Starts the command as a process of its own, without the developer's environment. */
export function start(args: readonly string[], environment: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: '/nonexistent',
      NO_COLOR: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const finished = new Promise<Finished>((done) => child.on('close', (code) => done({ code, stdout, stderr })));
  return {
    finished,
    kill: (signal) => child.kill(signal),
    stdoutUntil: (isEnough) =>
      new Promise((done, fail) => {
        const look = (): void => {
          if (isEnough(stdout)) done(stdout);
        };
        child.stdout.on('data', look);
        child.on('close', () => fail(new Error(`it ended before: ${stderr}`)));
        look();
      }),
  };
}

export function command(args: readonly string[], environment?: Record<string, string>): Promise<Finished> {
  return start(args, environment).finished;
}
