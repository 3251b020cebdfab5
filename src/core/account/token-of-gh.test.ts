import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tokenOfGh } from './token-of-gh.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Puts a program of that name where the real one would be found; none where there is no script. */
async function installed(script?: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gh-'));
  if (script !== undefined) {
    const file = join(folder, 'gh');
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
  }
  vi.stubEnv('PATH', script === undefined ? folder : `${folder}${delimiter}/bin${delimiter}/usr/bin`);
}

describe.skipIf(process.platform === 'win32')('the token of gh (needs a shell script)', () => {
  it('is what it prints', async () => {
    await installed('[ "$1 $2" = "auth token" ] && echo gho_abc');
    expect(await tokenOfGh()).toBe('gho_abc');
  });

  it.each([
    ['not installed', undefined, 'gh is not installed'],
    ['not signed in', 'echo "no oauth token found for github.com" >&2; exit 1', 'no oauth token found for github.com'],
    ['silent', 'exit 0', 'it printed none'],
    ['failing without a word', 'exit 4', 'it failed'],
    ['complaining with a token', `echo "bad ghp_${'x'.repeat(36)}" >&2; exit 1`, 'bad •••'],
  ])('is a problem where it is %s', async (_, script, detail) => {
    await installed(script);
    await expect(tokenOfGh()).rejects.toMatchObject({ problem: { code: 'account.no-gh', detail } });
  });
});
