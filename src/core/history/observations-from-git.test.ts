import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { OCTOPRINT } from '../../shared/profile.ts';
import { ownFolder } from '../git/index.ts';
import { observationsFromGit } from './observations-from-git.ts';

const { signal } = new AbortController();

function folder(): Promise<string> {
  const made = mkdtempSync(join(tmpdir(), 'registry-desk-history-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return realpath(made);
}

function git(at: string, args: readonly string[], date = '2026-01-01T00:00:00Z'): string {
  const environment = { ...process.env, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_COMMITTER_DATE: date };
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  return execFileSync('git', [...who, ...args], { cwd: at, env: environment, encoding: 'utf8', stdio: 'pipe' });
}

function commit(at: string, date: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  git(at, ['add', '-A']);
  git(at, ['commit', '-qm', 'x'], date);
}

const entry = (stars: number): string => `---\nid: a\ngithub:\n  stars: ${stars}\n---\n`;

/** Three days of one entry, and much that is none. */
async function repository(): Promise<string> {
  const made = await folder();
  git(made, ['init', '-q', '-b', 'main']);
  git(made, ['config', 'uploadpack.allowFilter', 'true']);
  git(made, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  commit(made, '2026-01-01T12:00:00Z', { '_plugins/a.md': entry(1), '_plugins/sub/b.md': entry(7), 'c.md': entry(8) });
  commit(made, '2026-01-02T10:00:00Z', { '_plugins/a.md': entry(2) });
  commit(made, '2026-01-02T11:00:00Z', { '_plugins/a.md': entry(3), '_plugins/é ü.md': entry(30) });
  // One o'clock in Berlin is the day before in UTC.
  commit(made, '2026-01-04T00:30:00+01:00', { '_plugins/a.md': entry(4), '_plugins/d.txt': entry(9) });
  return made;
}

async function read(at: string, after?: string) {
  const remote = { folder: ownFolder(at) };
  const history = await observationsFromGit(at, OCTOPRINT, { after, signal, remote });
  if ('code' in history) throw new Error(JSON.stringify(history));
  return { ...history, observations: history.observations.map(({ entry: path, day, value }) => [path, day, value]) };
}

const WHOLE = [
  ['_plugins/a.md', '2026-01-01', 1],
  ['_plugins/a.md', '2026-01-02', 2],
  ['_plugins/a.md', '2026-01-02', 3],
  ['_plugins/é ü.md', '2026-01-02', 30],
  ['_plugins/a.md', '2026-01-03', 4],
];

it('is a value for each commit that brought one, in their order, by the day in UTC', async () => {
  const at = await repository();
  const head = git(at, ['rev-parse', 'HEAD']).trim();
  expect(await read(at)).toEqual({ observations: WHOLE, commits: 4, head });
});

it('goes on after a commit, and begins anew where the branch does not have it', async () => {
  const at = await repository();
  const head = git(at, ['rev-parse', 'HEAD']).trim();
  expect(await read(at, head)).toEqual({ observations: [], commits: 0, head });
  const before = git(at, ['rev-parse', 'HEAD~1']).trim();
  expect(await read(at, before)).toEqual({ observations: WHOLE.slice(-1), commits: 1, head });
  expect((await read(at, 'f'.repeat(40))).observations).toEqual(WHOLE);
  expect((await read(at, '--output=x')).observations).toEqual(WHOLE);
});

it('counts a branch on the day of its merge', async () => {
  const at = await repository();
  git(at, ['checkout', '-qb', 'side', 'HEAD~1']);
  commit(at, '2026-01-03T12:00:00Z', { '_plugins/é ü.md': entry(31) });
  git(at, ['checkout', '-q', 'main']);
  git(at, ['merge', '-q', '--no-ff', '-m', 'm', 'side'], '2026-01-09T00:00:00Z');
  expect((await read(at)).observations).toEqual([...WHOLE, ['_plugins/é ü.md', '2026-01-09', 31]]);
});

it('follows no link, and passes what was removed', async () => {
  const at = await repository();
  symlinkSync('a.md', join(at, '_plugins/link.md'));
  rmSync(join(at, '_plugins/a.md'));
  commit(at, '2026-01-05T00:00:00Z', {});
  expect((await read(at)).observations).toEqual(WHOLE);
});

it('is of the registry alone where that is a folder of a checkout', async () => {
  const at = await folder();
  git(at, ['init', '-q']);
  commit(at, '2026-01-01T00:00:00Z', { 'site/_plugins/a.md': entry(1), '_plugins/b.md': entry(2) });
  expect((await read(join(at, 'site'))).observations).toEqual([['_plugins/a.md', '2026-01-01', 1]]);
});

it('leaves out what a clone without contents lacks, where nobody may be contacted', async () => {
  const origin = await repository();
  const at = await folder();
  git(at, ['clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin}`, 'clone']);
  const history = await observationsFromGit(join(at, 'clone'), OCTOPRINT, { signal });
  expect(history).toMatchObject({ observations: [], commits: 4 });
});

it('gets what a clone without contents lacks in one fetch', async () => {
  const origin = await repository();
  const at = await folder();
  git(at, ['clone', '-q', '--filter=blob:none', `file://${origin}`, 'clone']);
  const clone = join(at, 'clone');
  const packs = (): number => Number(/packs: (\d+)/.exec(git(clone, ['count-objects', '-v']))?.[1]);
  const before = packs();
  expect((await read(clone)).observations).toEqual(WHOLE);
  expect(packs() - before).toBe(1);
  // All is there now: the origin is not needed any more.
  rmSync(origin, { recursive: true });
  expect((await read(clone)).observations).toEqual(WHOLE);
});

it('is a problem where what a clone lacks cannot be fetched', async () => {
  const origin = await repository();
  const at = await folder();
  git(at, ['clone', '-q', '--filter=blob:none', `file://${origin}`, 'clone']);
  rmSync(origin, { recursive: true });
  const remote = { folder: ownFolder(join(at, 'clone')) };
  const history = await observationsFromGit(join(at, 'clone'), OCTOPRINT, { signal, remote });
  expect(history).toMatchObject({ code: 'git.failed', folder: join(at, 'clone') });
});

it('is nothing without git, and without a commit', async () => {
  const at = await folder();
  const nothing = { observations: [], commits: 0, head: undefined };
  expect(await read(at)).toEqual(nothing);
  git(at, ['init', '-q']);
  expect(await read(at)).toEqual(nothing);
});

it('is a problem where the checkout is broken', async () => {
  const at = await repository();
  rmSync(join(at, '.git/objects'), { recursive: true });
  mkdirSync(join(at, '.git/objects'));
  expect(await observationsFromGit(at, OCTOPRINT, { signal })).toMatchObject({ code: 'git.failed' });
});

it('stops when it is told to', async () => {
  const at = await repository();
  await expect(observationsFromGit(at, OCTOPRINT, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});
