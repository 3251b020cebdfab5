import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ProblemError } from '../../shared/problem.ts';
import { environmentOf, SETTINGS, type Credentials } from './environment.ts';

/** git ended with an error; the message is what it complained of. */
export class GitError extends Error {}

export interface GitCall {
  /** Absolute. */
  folder: string;
  signal?: AbortSignal | undefined;
  credentials?: Credentials | undefined;
  /** What git reads. */
  input?: string | Uint8Array | undefined;
  /** The index that it works with, in place of the checkout's own. */
  index?: string | undefined;
  /** Which protocols it may use, joined by colons, where nothing says so already. */
  protocols?: string | undefined;
  /** Told of each piece of what it says while it works. */
  onSaid?: ((piece: string) => void) | undefined;
}

/** How git ended, with what it wrote, and what it said beside. */
interface GitAnswer<Output = Buffer> {
  code: number | null;
  output: Output;
  said: string;
}

/**
 * Runs git once, whatever it ends with. A call that is cancelled is over when this rejects: no process of it is left.
 * @throws {ProblemError} `git.missing`.
 */
export function runGit(args: readonly string[], call: GitCall): Promise<GitAnswer> {
  return runReading(args, call, buffer);
}

async function runReading<Output>(
  args: readonly string[],
  call: GitCall,
  read: (output: Readable) => Promise<Output>,
): Promise<GitAnswer<Output>> {
  const { folder, signal, input = '', credentials, index, protocols, onSaid } = call;
  signal?.throwIfAborted();
  const env = environmentOf(credentials);
  if (index !== undefined) env.GIT_INDEX_FILE = index;
  if (protocols !== undefined) env.GIT_ALLOW_PROTOCOL ??= protocols;
  const child = spawn('git', [...SETTINGS, ...args], {
    cwd: folder,
    env,
    // A session of its own: it has no terminal to ask at, and its helpers end with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: 'pipe',
  });
  const kill = (): void => killGroup(child);
  signal?.addEventListener('abort', kill, { once: true });
  try {
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      onSaid?.(piece);
    });
    // One that ends early does not read to the end; its exit says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const [code, output] = await Promise.all([ended, read(child.stdout)]);
    signal?.throwIfAborted();
    return { code, output, said: withoutPasswords(said) };
  } catch (error) {
    if (isMissing(error)) throw new ProblemError({ code: 'git.missing' });
    throw error;
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}

/** Runs git once, for what it writes. @throws {GitError} Where it ends with an error. */
async function gitBytes(args: readonly string[], call: GitCall): Promise<Buffer> {
  return gitReading(args, call, buffer);
}

/** Runs git once, and hands what it writes on as it comes. @throws {GitError} Where it ends with an error. */
export async function gitReading<Output>(
  args: readonly string[],
  call: GitCall,
  read: (output: Readable) => Promise<Output>,
): Promise<Output> {
  const { code, output, said } = await runReading(args, call, read);
  if (code !== 0) throw new GitError(said.trim() || `git ${args[0] ?? ''} ended with ${code ?? 'a signal'}`);
  return output;
}

/** Runs git once, for the text that it writes, without a last line end. @throws {GitError} */
export async function gitText(args: readonly string[], call: GitCall): Promise<string> {
  return (await gitBytes(args, call)).toString('utf8').replace(/\n$/, '');
}

/** What git writes where it knows an answer; undefined where it ends with an error. */
export async function gitAnswer(args: readonly string[], call: GitCall): Promise<string | undefined> {
  const { code, output } = await runGit(args, call);
  return code === 0 ? output.toString('utf8').replace(/\n$/, '') : undefined;
}

/** The parts of an answer of which each is ended by NUL. */
export function partsOf(answer: string | Buffer): string[] {
  const parts = answer.toString('utf8').split('\0');
  if (parts.at(-1)?.trim() === '') parts.pop();
  return parts;
}

/** What was thrown, as the problem of a folder's git; problems and cancellations stay what they are. */
export function gitProblem(folder: string, error: unknown): unknown {
  return error instanceof GitError ? new ProblemError({ code: 'git.failed', folder, detail: error.message }) : error;
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGTERM');
    else child.kill();
  } catch {
    // It has ended already.
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'spawn git' && 'code' in error
    ? error.code === 'ENOENT'
    : false;
}

/** An address in git's settings may have a password in it; no message has. */
function withoutPasswords(said: string): string {
  return said.replace(/(\bhttps?:\/\/)[^/\s'"@]*@/gi, '$1');
}
