import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** git ended with an error, or could not be started. */
export class GitError extends Error {}

export interface GitCall {
  folder: string;
  signal: AbortSignal;
  /** What git reads. */
  input?: string;
}

/** What git needs to run and to find the maintainer's settings; nothing that points it at another repository or program. */
const ENVIRONMENT = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP'];
/** What a test or a policy restricts git by. */
const LIMITS = ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_ALLOW_PROTOCOL'];

/** Runs git once, and hands its output on as it comes. */
export async function git<Result>(
  args: readonly string[],
  { folder, signal, input = '' }: GitCall,
  read: (output: Readable) => Promise<Result>,
): Promise<Result> {
  // A registry's own settings may name a program that git would run to watch files.
  const child = spawn('git', ['-c', 'core.fsmonitor=false', ...args], { cwd: folder, env: environment(), signal });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  // One that ends early does not read to the end; its exit says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code, result, complaint] = await Promise.all([ended, read(child.stdout), text(child.stderr)]).catch(
    (error: unknown) => {
      signal.throwIfAborted();
      throw new GitError(error instanceof Error ? error.message : String(error));
    },
  );
  if (code !== 0) throw new GitError(complaint.trim() || `git ${args[0] ?? ''} ended with ${code ?? 'a signal'}`);
  return result;
}

/** Runs git once, for its output as a whole. */
export function gitText(args: readonly string[], call: GitCall): Promise<string> {
  return git(args, call, text);
}

function environment(): NodeJS.ProcessEnv {
  const own = [...ENVIRONMENT, ...LIMITS].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  // It takes no lock to look, asks nobody for a password, and complains in English.
  return { ...Object.fromEntries(own), GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}
