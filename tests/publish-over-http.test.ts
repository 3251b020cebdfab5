import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { forwardTo, commitOn, fetchRemote, pushCommit, revertCommit } from '../src/core/publishing/index.ts';
import { openRegistry } from '../src/core/registry/index.ts';
import { startDemo, type Demo } from '../src/engine/demo.ts';
import { isJsonObject, valueAt } from '../src/shared/json.ts';
import { Checkout } from './support/checkout.ts';
import { changeOf, prepared } from './support/publication.ts';

interface Desk {
  demo: Demo;
  clone: Checkout;
  commit: string;
  path: string;
}

const TOKEN = 'ghp_maintainer';

/** A demo whose registry has one commit to be pushed. */
async function desk(faults: readonly string[] = []): Promise<Desk> {
  const demo = await startDemo({ plugins: 5 });
  onTestFinished(() => demo.end());
  const { entries } = await openRegistry(demo.registry);
  const entry = entries.find((one) => 'values' in one && isJsonObject(one.values.github));
  if (entry === undefined || 'problem' in entry) throw new Error('the demo has no entry with numbers of GitHub');
  const name = entry.path.replace(/^_plugins\/|\.md$/g, '');
  const clone = new Checkout(demo.registry);
  const change = changeOf(name, 'github.stars', valueAt(entry.values, ['github', 'stars']), 123_456);
  const commit = await commitOn(clone.folder, await prepared(clone, [change]), { subject: 'S', body: '' });
  demo.sandbox.setFaults(faults);
  return { demo, clone, commit, path: entry.path };
}

const credentialsOf = ({ demo }: Desk, token: string) => ({ token, origin: new URL(demo.sandbox.url).origin });

it('is pushed with a token that is kept nowhere, brought into the folder, and undone', async () => {
  const at = await desk();
  const { demo, clone, commit, path } = at;
  const credentials = credentialsOf(at, TOKEN);
  const before = await clone.read(path);
  await clone.write({ 'mine.txt': 'mine' });
  await pushCommit(commit, { folder: clone.folder, credentials });
  expect(await forwardTo(clone.folder, commit, { branch: 'main', credentials })).toBeUndefined();
  expect(await clone.read(path)).toContain('stars: 123456');
  expect(clone.git('status', '--porcelain')).toBe('?? mine.txt');

  const revert = await revertCommit(commit, commit, { folder: clone.folder });
  await pushCommit(revert.commit, { folder: clone.folder, credentials });
  expect(await forwardTo(clone.folder, revert.commit, { branch: 'main', credentials })).toBeUndefined();
  expect(await clone.read(path)).toBe(before);
  const { state, upstream } = await fetchRemote(new URL(demo.sandbox.url).origin, {
    folder: clone.folder,
    credentials,
  });
  expect(state).toMatchObject({ ahead: 0, behind: 0, repository: 'hearthside/plugin-registry' });
  expect(upstream?.tip).toBe(revert.commit);
  const config = await readFile(join(clone.folder, '.git/config'), 'latin1');
  for (const secret of [TOKEN, Buffer.from(`x-access-token:${TOKEN}`).toString('base64')]) {
    expect(config).not.toContain(secret);
  }
});

it.each([
  ['nobody known', undefined, [], { code: 'git.unauthorized' }],
  ['a token that may read alone', 'ghp_readonly', [], { code: 'publish.denied' }],
  ['a protected branch', TOKEN, ['push-denied'], { code: 'publish.protected', branch: 'main' }],
  ['somebody who was quicker', TOKEN, ['main-moves'], { code: 'publish.moved', branch: 'main', commits: 1 }],
])('a push against %s is refused in words, and leaves nothing behind', async (_, token, faults, problem) => {
  const at = await desk(faults);
  const before = at.clone.state();
  const credentials = token === undefined ? undefined : credentialsOf(at, token);
  await expect(pushCommit(at.commit, { folder: at.clone.folder, credentials })).rejects.toMatchObject({
    problem,
  });
  expect(at.clone.state()).toBe(before);
});
