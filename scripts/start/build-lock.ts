import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const LOOK_AGAIN_MS = 100;

/** Does something while nobody else does it who has the same lock; waits for whoever does. */
export function withBuildLock(file: string, work: () => void): void {
  while (!took(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
  try {
    work();
  } finally {
    rmSync(file, { force: true });
  }
}

function took(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // Whoever was ended in the middle of it left the lock behind.
    if (!isRunning(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Whether the process that holds the lock still runs. One that is just being written is not said to be gone. */
function isRunning(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid === 0 || process.kill(pid, 0);
  } catch {
    return false;
  }
}
