import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Runs the desktop app until it ends. Ctrl-C and SIGTERM are passed on to it, so that it ends first, and well.
 * @returns `wasWanted`: its window was there, or it was ended before that from outside.
 */
export async function runDesktop(
  binary: string,
  flags: readonly string[],
  root: string,
): Promise<{ wasWanted: boolean; code: number }> {
  const state = { wasWanted: false };
  // With it set, Electron would be a plain Node.
  const environment = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
  const child = spawn(binary, [...flags, root], { stdio: ['ignore', 'pipe', 'inherit'], env: environment });
  createInterface(child.stdout).on('line', (line) => {
    if (line === 'window ready') state.wasWanted = true;
    else console.log(line);
  });
  const pass = (signal: NodeJS.Signals): void => {
    state.wasWanted = true;
    child.kill(signal);
  };
  process.on('SIGINT', pass).on('SIGTERM', pass);
  const code = await new Promise<number | null>((resolve) =>
    child.on('close', resolve).on('error', () => {
      resolve(1);
    }),
  );
  process.off('SIGINT', pass).off('SIGTERM', pass);
  return { ...state, code: code ?? 1 };
}
