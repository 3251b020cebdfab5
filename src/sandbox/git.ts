import { execFile } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProblemError } from '../shared/problems/index.ts';

/** The texts of a registry with thousands of entries come at once. */
const MAX_BYTES = 256 * 1024 * 1024;

/** What git runs in here: nothing of the settings of the person at the machine. */
export function gitEnvironment(): Record<string, string | undefined> {
  const { PATH, SystemRoot } = process.env;
  return { PATH, SystemRoot, LC_ALL: 'C', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
}

/** Runs git in a folder, and gives what it wrote. @throws {ProblemError} `git.failed`. */
export async function git(folder: string, args: readonly string[], input: Iterable<string> = []): Promise<Buffer> {
  const options = { cwd: folder, env: gitEnvironment(), encoding: 'buffer', maxBuffer: MAX_BYTES } as const;
  return new Promise((resolve, reject) => {
    const child = execFile('git', args, options, (error, stdout, stderr) => {
      const detail = error && wordsFor(error, args, stderr.toString());
      if (detail === null) resolve(stdout);
      else reject(new ProblemError({ code: 'git.failed', folder, detail }));
    });
    // Where git ends early, its exit says why, and not the pipe that broke.
    if (child.stdin) pipeline(Readable.from(input), child.stdin).catch(() => undefined);
  });
}

function wordsFor(error: Error & { code?: unknown }, args: readonly string[], stderr: string): string {
  return error.code === 'ENOENT'
    ? 'there is no git on the PATH'
    : `${args[0] ?? ''}: ${stderr.trim() || error.message}`;
}
