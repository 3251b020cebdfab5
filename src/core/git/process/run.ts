import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ProblemError } from '../../../shared/problems/index.ts';
import { findGitFolder, refuseSpecialFiles } from './git-folder.ts';
import { environmentOf, type EnvironmentOptions } from './environment.ts';
import { GitError, GitTimeout } from './git-error.ts';
import { SETTING_ARGUMENTS } from './settings.ts';
import { Watchdog, type Limits } from './watchdog.ts';

/** Where a command runs, and what cancels it. */
export interface GitCall {
  /** Absolute. */
  folder: string;
  signal?: AbortSignal | undefined;
}

/** What one run of git gets besides its arguments. */
export interface RunOptions extends EnvironmentOptions {
  /** Written to git's stdin. */
  input?: string | Uint8Array | undefined;
  /** Called with each chunk that git writes to stderr. */
  onStderr?: ((chunk: string) => void) | undefined;
  /** How long git may stay silent, and take in all; unlimited by default. */
  limits?: Limits | undefined;
}

export interface GitResult<Output = Buffer> {
  /** Null where a signal ended git. */
  code: number | null;
  stdout: Output;
  /** Without passwords. */
  stderr: string;
}

/** git ignores a signal while it waits for a program that does: then the group is killed. */
const KILL_AFTER_MS = 2_000;

/**
 * Runs git once. Resolves with any exit code. Once it has rejected or resolved, no process of the call is left.
 * @throws {ProblemError} `git.missing`.
 * @throws {GitTimeout} When a limit was exceeded.
 * @throws The signal's reason, when cancelled.
 */
export function runGit(args: readonly string[], call: GitCall, options: RunOptions = {}): Promise<GitResult> {
  return runReading(args, call, options, buffer);
}

/** Runs git once and returns its stdout as it is. @throws {GitError} On a non-zero exit code; as {@link runGit}. */
export async function gitBytes(args: readonly string[], call: GitCall, options: RunOptions = {}): Promise<Buffer> {
  return gitReading(args, call, options, buffer);
}

/** Runs git once and returns its stdout as text, without the last line end. @throws {GitError} As {@link gitBytes}. */
export async function gitText(args: readonly string[], call: GitCall, options: RunOptions = {}): Promise<string> {
  return textOf(await gitBytes(args, call, options));
}

/** git cannot work in the repository at all: not an answer to any question. */
const UNREADABLE = /detected dubious ownership in repository|^fatal: bad (?:config|boolean config|numeric config)/m;

/**
 * Runs git once: its stdout as text, or undefined on a non-zero exit code.
 * @throws {GitError} Where git cannot work in the repository at all.
 */
export async function gitAnswer(
  args: readonly string[],
  call: GitCall,
  options: RunOptions = {},
): Promise<string | undefined> {
  const { code, stdout, stderr } = await runGit(args, call, options);
  if (UNREADABLE.test(stderr)) throw new GitError(stderr.trim());
  return code === 0 ? textOf(stdout) : undefined;
}

/** Runs git once and hands its stdout to `read` while it comes. @throws {GitError} As {@link gitBytes}. */
export async function gitReading<Output>(
  args: readonly string[],
  call: GitCall,
  options: RunOptions,
  read: (stdout: Readable) => Promise<Output>,
): Promise<Output> {
  const { code, stdout, stderr } = await runReading(args, call, options, read);
  if (code !== 0) throw new GitError(stderr.trim() || `git ${args[0] ?? ''} exited with ${code ?? 'a signal'}`);
  return stdout;
}

async function runReading<Output>(
  args: readonly string[],
  { folder, signal }: GitCall,
  { input = '', onStderr, limits, ...environment }: RunOptions,
  read: (stdout: Readable) => Promise<Output>,
): Promise<GitResult<Output>> {
  signal?.throwIfAborted();
  const gitFolder = await findGitFolder(folder);
  if (gitFolder !== undefined) await refuseSpecialFiles(gitFolder);
  signal?.throwIfAborted();
  const child = spawn('git', [...SETTING_ARGUMENTS, ...args], {
    cwd: folder,
    env: environmentOf(environment),
    // A process group of its own: git has no terminal to prompt at, and its helpers end with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: 'pipe',
  });
  const kill = (): void => killGroup(child);
  signal?.addEventListener('abort', kill, { once: true });
  const watchdog = new Watchdog(limits, kill);
  try {
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
      watchdog.heard();
      onStderr?.(chunk);
    });
    child.stdout.on('data', () => watchdog.heard());
    // When git exits early it does not read to the end; its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const [code, stdout] = await Promise.all([ended, read(child.stdout)]);
    signal?.throwIfAborted();
    watchdog.throwIfExceeded();
    return { code, stdout, stderr: withoutPasswords(stderr) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof GitTimeout) throw error;
    // Node reports a working folder that is gone as a program that is missing.
    if (isMissing(error) && !existsSync(folder)) throw new GitError(`${folder} is not there`);
    if (isMissing(error)) throw new ProblemError({ code: 'git.missing' });
    throw error;
  } finally {
    watchdog.end();
    signal?.removeEventListener('abort', kill);
  }
}

function killGroup(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM');
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS);
  child.once('close', () => clearTimeout(force));
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended already.
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'spawn git' && 'code' in error
    ? error.code === 'ENOENT'
    : false;
}

function textOf(stdout: Buffer): string {
  return stdout.toString('utf8').replace(/\n$/, '');
}

/** A URL in git's configuration may contain a password; no message does. */
function withoutPasswords(stderr: string): string {
  return stderr.replace(/(\bhttps?:\/\/)[^/\s'"@]*@/gi, '$1');
}
