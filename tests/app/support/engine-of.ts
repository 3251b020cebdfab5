import { spawnSync } from 'node:child_process';
import type { OpenApp } from '../../support/electron-app.ts';

/** The processes that run the engine of an open app. */
export function enginesOf({ app }: Pick<OpenApp, 'app'>): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(app.process().pid)], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => /out\/main\/engine\.js|node\.mojom\.NodeService/.test(line));
  return lines.map((line) => Number.parseInt(line));
}
