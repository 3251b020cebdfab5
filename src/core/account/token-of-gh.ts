import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ProblemError } from '../../shared/problems/index.ts';
import { redacted } from '../github/index.ts';

const LIMIT_MS = 5_000;

/**
 * The token of GitHub's own command line: what `gh auth token` prints.
 * @throws {ProblemError} `account.no-gh` where it is not installed, not signed in, or does not answer within 5 s.
 */
export async function tokenOfGh(): Promise<string> {
  try {
    // It may have to ask a keyring, which it finds by the environment: all of it goes along.
    const { stdout } = await promisify(execFile)('gh', ['auth', 'token'], {
      timeout: LIMIT_MS,
      maxBuffer: 10_000,
      env: { ...process.env, GH_PROMPT_DISABLED: '1', NO_COLOR: '1' },
      windowsHide: true,
    });
    const token = stdout.trim();
    if (/^[!-~]+$/.test(token)) return token;
  } catch (error) {
    throw noGh(detailOf(error));
  }
  throw noGh('it printed none');
}

function noGh(detail: string): ProblemError {
  return new ProblemError({ code: 'account.no-gh', detail: redacted(detail, []) });
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'gh is not installed';
  if ('killed' in error && error.killed === true) return `it did not answer within ${LIMIT_MS / 1_000} s`;
  const complaint = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim().split('\n')[0] : '';
  return complaint === undefined || complaint === '' ? 'it failed' : complaint;
}
