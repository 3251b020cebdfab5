import { spawn } from 'node:child_process';
import { EnrichmentReport } from '../src/shared/run.ts';

export interface Measured {
  report: EnrichmentReport;
  exitCode: number | null;
  /** Of the whole process, its start included. */
  seconds: number;
}

/** Runs `enrich --json` as a process of its own, as a script would. */
export async function measuredEnrich(args: readonly string[]): Promise<Measured> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['bin/registry-desk.mjs', 'enrich', '--json', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - startedAt) / 1000;
  const report = EnrichmentReport.parse(JSON.parse(Buffer.concat(chunks).toString()));
  return { report, exitCode, seconds };
}

export function requestsOf({ report: { requests } }: Measured): number {
  return requests.graphql + requests.rest + requests.usage;
}
