import { execFileSync } from 'node:child_process';
import { realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInside, readText } from '../src/core/registry/index.ts';
import { buildFilesOf } from '../src/core/preflight/index.ts';
import { inspect, rankRegistry, validate } from '../src/engine/index.ts';
import { OCTOPRINT } from '../src/shared/profile.ts';
import { entryText, registryWith, temporaryFolder } from './support/registry-folder.ts';

const FILES = {
  'good.md': entryText('good'),
  '_data/notices.yaml': '[]\n',
  '.github/workflows/build.yml': 'on: push\n',
};

/** A registry in which a named pipe, which nobody writes to, has taken a file's place. */
async function withPipeAt(path: string): Promise<string> {
  const registry = realpathSync(await registryWith(FILES));
  rmSync(join(registry, path), { force: true });
  execFileSync('mkfifo', [join(registry, path)]);
  return registry;
}

describe.skipIf(process.platform === 'win32')('a named pipe is not waited for in place of', () => {
  const plan = (registry: string) => ({ registry, files: [], isNew: false });

  it('the profile', async () => {
    const registry = await withPipeAt('registry-desk.yaml');
    const expected = { problem: { code: 'file.unreadable', path: 'registry-desk.yaml' } };
    await expect(validate(plan(registry))).rejects.toMatchObject(expected);
    const ranking = { registry, by: 'popular' as const, top: 5, pending: false };
    await expect(rankRegistry(ranking, await temporaryFolder())).rejects.toMatchObject(expected);
  });

  it('an entry', async () => {
    const { report } = await validate(plan(await withPipeAt('_plugins/bad.md')));
    const bad = report.files.find(({ path }) => path === '_plugins/bad.md');
    expect(bad?.findings).toMatchObject([{ rule: 'front-matter', severity: 'error' }]);
  });

  it('an entry that was read before', async () => {
    const registry = await withPipeAt('_plugins/bad.md');
    expect(await readText(registry, '_plugins/bad.md', '0'.repeat(64))).toMatchObject({ code: 'file.unreadable' });
  });

  it('a data file', async () => {
    const registry = await withPipeAt('_data/notices.yaml');
    expect(await readInside(registry, '_data/notices.yaml')).toMatchObject({ code: 'file.unreadable' });
  });

  it('a workflow', async () => {
    const registry = await withPipeAt('.github/workflows/build.yml');
    expect([...(await buildFilesOf(registry, OCTOPRINT))]).toEqual([]);
  });

  it('a plugin’s file', async () => {
    const folder = await withPipeAt('setup.py');
    const options = { githubUrl: 'http://127.0.0.1:9', token: undefined, signal: AbortSignal.timeout(20_000) };
    expect(JSON.stringify(await inspect([folder], options))).toContain('it is not a file');
  });
});
