import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EntryExplanation } from '../src/shared/explanation.ts';
import { command } from './support/command-line.ts';
import { entryText, filesOf, registryWith, temporaryFolder } from './support/registry-folder.ts';

const entry = (instances: number): string =>
  entryText('a', `stats:\n  month:\n    instances: ${instances}\ngithub:\n  stars: 5\n`);

function commit(folder: string, day: string): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  execFileSync('git', ['add', '-A'], { cwd: folder, env });
  execFileSync('git', [...who, 'commit', '-qm', day], { cwd: folder, env });
}

/** A registry that was committed once a day, from 2026-01-01 on. */
async function committed(...instances: number[]): Promise<string> {
  const folder = await registryWith({});
  execFileSync('git', ['init', '-q'], { cwd: folder });
  for (const [at, value] of instances.entries()) {
    await writeFile(join(folder, '_plugins/a.md'), entry(value));
    commit(folder, new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
  }
  return folder;
}

async function explain(folder: string, data: string, ...args: string[]) {
  return command(['explain', ...args, '--registry', folder, '--data', data]);
}

const STEADY = Array.from({ length: 14 }, (_, at) => 1000 + 4 * (at % 2));

it('shows how the numbers moved, and what the rule says of the last', async () => {
  const folder = await committed(...STEADY, 844);
  const { code, stdout, stderr } = await explain(folder, await temporaryFolder(), 'a');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    [
      'a  _plugins/a.md',
      '  stats.month.instances  ·········██▁  1,000 on 2026-01-01 → 844 on 2026-01-15, 15 days',
      '    glitch: −15.9 % since yesterday; −4.8 % to +5.0 % is allowed: its own days move by 0.4 %, √n allows 3.3 %, and 5.0 % is nothing for anyone',
      '  github.stars           ·········▁▁▁  5 on 2026-01-01 → 5 on 2026-01-15, 15 days',
      '    ordinary: +0.0 % since yesterday; −64.7 % to +64.7 % is allowed: its own days move by 0.0 %, √n allows 64.7 %, and 5.0 % is nothing for anyone',
      '',
    ].join('\n'),
  );
});

it('prints JSON, keeps what it read, and goes on from there', async () => {
  const folder = await committed(...STEADY);
  const data = await temporaryFolder();
  const read = async () => {
    const { code, stdout, stderr } = await explain(folder, data, 'a', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return EntryExplanation.strict().parse(JSON.parse(stdout));
  };
  const before = await filesOf(folder);
  expect((await read()).fields[0]).toMatchObject({ field: 'stats.month.instances', verdict: { kind: 'ordinary' } });
  expect(await filesOf(folder)).toEqual(before);
  await writeFile(join(folder, '_plugins/a.md'), entry(0));
  commit(folder, '2026-01-15');
  const { fields } = await read();
  expect(fields[0]?.observations).toHaveLength(15);
  expect(fields[0]?.verdict).toMatchObject({ kind: 'collapse', severity: 'alarming' });
  // What was read is remembered, whatever becomes of the repository.
  await rm(join(folder, '.git'), { recursive: true });
  expect((await read()).fields).toEqual(fields);
});

it('says what is not known', async () => {
  const folder = await registryWith({ 'a.md': entry(7), '\u001b.md': entryText('"\\e[31m"') });
  const data = await temporaryFolder();
  const known = await explain(folder, data, 'a');
  expect(known).toMatchObject({ code: 0, stdout: 'a  _plugins/a.md\n  No number of it was ever seen.\n' });
  const hostile = await explain(folder, data, '\u001b[31m');
  expect(hostile.stdout).toContain('\\u{1b}[31m  _plugins/\\u{1b}.md');
  const first = await explain(await committed(7), data, 'a');
  expect(first.stdout).toContain('7 on 2026-01-01, 1 day\n    Nothing is known from before.');
});

it('refuses an id that no entry has', async () => {
  const folder = await registryWith({ 'a.md': entry(7) });
  const { code, stdout, stderr } = await explain(folder, await temporaryFolder(), 'b');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('has the id b');
  expect((await command(['explain', '--registry', folder])).code).toBe(2);
});

it('goes on where git cannot say, and says so', async () => {
  const folder = await committed(7);
  await writeFile(join(folder, '.git/HEAD'), 'ref: refs/heads/\u0000');
  await writeFile(join(folder, '.git/config'), '[broken');
  const { code, stdout, stderr } = await explain(folder, await temporaryFolder(), 'a');
  expect({ code, stdout }).toMatchObject({ code: 1, stdout: 'a  _plugins/a.md\n  No number of it was ever seen.\n' });
  expect(stderr).toContain('git failed in');
});
