import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { EnrichmentReport } from '../src/shared/run.ts';

export interface Measured {
  stdout: string;
  exitCode: number | null;
  /** Of the whole process, its start included. */
  seconds: number;
  /** The most memory that it had at once, in MB; 0 where the system does not say. */
  peakMegabytes: number;
}

const LOOK_EVERY_MS = 20;

/** Runs the command as a process of its own, as a script would. */
export async function measured(args: readonly string[]): Promise<Measured> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['bin/registry-desk.mjs', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  let peakMegabytes = 0;
  const looking = setInterval(() => {
    readFile(`/proc/${child.pid ?? 0}/status`, 'utf8').then(
      (status) => (peakMegabytes = Math.max(peakMegabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)),
      () => undefined,
    );
  }, LOOK_EVERY_MS);
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(looking);
  const seconds = (performance.now() - startedAt) / 1000;
  return { stdout: Buffer.concat(chunks).toString(), exitCode, seconds, peakMegabytes };
}

export function requestsOf({ requests }: EnrichmentReport): number {
  return requests.graphql + requests.rest + requests.usage;
}
