import { execFile } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProblemError } from '../../../shared/problem.ts';

/** Runs git in a folder, without the settings of the person at the machine. @throws {ProblemError} `git.failed`. */
export async function git(folder: string, args: readonly string[], input: Iterable<string> = []): Promise<void> {
  const { PATH, SystemRoot } = process.env;
  const env = { PATH, SystemRoot, LC_ALL: 'C', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  await new Promise<void>((resolve, reject) => {
    const child = execFile('git', args, { cwd: folder, env }, (error, _, stderr) => {
      if (error) reject(new ProblemError({ code: 'git.failed', folder, detail: wordsFor(error, args, stderr) }));
      else resolve();
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
