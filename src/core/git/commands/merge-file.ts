import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitError } from '../process/git-error.ts';
import { runGit } from '../process/run.ts';

/** The exit code of a merge that could not be tried; a smaller one counts conflicts (git-merge-file, "DESCRIPTION"). */
const FAILED = 128;

/**
 * Merges two texts that began as the same one.
 * @returns Undefined where both changed the same place.
 * @throws {GitError}
 */
export async function mergedText(sides: { ours: string; base: string; theirs: string }): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-merge-'));
  try {
    const names = ['ours', 'base', 'theirs'] as const;
    for (const name of names) await writeFile(join(folder, name), sides[name]);
    const { code, stdout } = await runGit(['merge-file', '-p', '-q', ...names], { folder });
    if (code === null || code >= FAILED) throw new GitError(`git merge-file exited with ${code ?? 'a signal'}`);
    return code === 0 ? stdout.toString('utf8') : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
