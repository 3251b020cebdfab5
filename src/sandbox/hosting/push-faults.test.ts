import { expect, it } from 'vitest';
import { withSandbox } from '../testing/ask.ts';
import { asked, clone, edit, entriesOf, git, hostedSandbox, itemAt, push } from '../testing/hosted.ts';

it('push-denied: refuses a push to the protected branch in words of GitHub, and says that it is protected', async () => {
  const { sandbox, hosted, api } = await hostedSandbox({ faults: ['push-denied'] });
  const folder = await clone(hosted);
  await edit(folder, '_data/notices.yaml', '# a line more');
  const refused = await push(folder);
  expect(refused.ok).toBe(false);
  expect(refused.err).toContain('remote: error: GH006: Protected branch update failed for refs/heads/main.');
  expect(refused.err).toContain('! [remote rejected] HEAD -> main (protected branch hook declined)');
  expect((await asked(`${api}/branches/main`)).body).toMatchObject({ protected: true, protection: { enabled: true } });
  expect((await asked(`${api}/rules/branches/main`)).body).toMatchObject([
    { type: 'pull_request', ruleset_source: 'demo-registry/plugins' },
    { type: 'non_fast_forward' },
  ]);
  expect((await asked(`${api}/actions/runs`)).body).toMatchObject({ total_count: 1 });
  expect(await git(folder, ['push', 'origin', 'HEAD:refs/heads/proposal'], 't')).toMatchObject({ ok: true });
  sandbox.setFaults([]);
  expect(await push(folder)).toMatchObject({ ok: true });
  expect((await asked(`${api}/branches/main`)).body).toMatchObject({ protected: false });
  expect((await asked(`${api}/rules/branches/main`)).body).toEqual([]);
});

it('push-denied: answers what is no push with 400', async () => {
  const { hosted } = await hostedSandbox({ faults: ['push-denied'] });
  const headers = { authorization: 'Bearer t', 'content-type': 'application/x-git-receive-pack-request' };
  for (const body of ['nonsense', '0003', 'ffff', '']) {
    const answer = await fetch(`${hosted.cloneUrl}/git-receive-pack`, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
  }
});

it('branch-protected: shows the rules and lets pushes through', async () => {
  const { hosted, api } = await hostedSandbox({ faults: ['branch-protected'] });
  const folder = await clone(hosted);
  await edit(folder, '_data/notices.yaml', '# a line more');
  expect((await asked(`${api}/branches/main`)).body).toMatchObject({ protected: true });
  expect((await asked(`${api}/rules/branches/main`)).body).toMatchObject([{ type: 'pull_request' }, {}]);
  expect((await asked(`${api}/rules/branches/other`)).body).toEqual([]);
  expect(await push(folder)).toMatchObject({ ok: true });
});

it.each([
  ['main-moves', /^_plugins\/[^/]+\.md$/],
  ['main-moves-file=_data/notices.yaml', /^_data\/notices\.yaml$/],
  ['main-moves-file=_data/new.yaml', /^_data\/new\.yaml$/],
])('%s: somebody else commits just before the next push, once', async (fault, path) => {
  const { hosted, api } = await hostedSandbox({ faults: [fault] });
  const folder = await clone(hosted);
  await edit(folder, '_data/compat.yaml', '# a line more');
  const refused = await push(folder);
  expect(refused.ok).toBe(false);
  expect(refused.err).toMatch(/! \[rejected\] +HEAD -> main \(fetch first\)/);
  const { body } = await asked(`${api}/commits/main`);
  expect(body).toMatchObject({ author: { login: 'tove-larsen' } });
  expect(itemAt(body, 0, 'files')).toMatchObject({ filename: expect.stringMatching(path) as unknown });
  expect(itemAt((await asked(`${api}/actions/runs`)).body, 0, 'workflow_runs')).toMatchObject({
    actor: { login: 'tove-larsen' },
  });
  expect(await git(folder, ['pull', '--quiet', '--rebase'])).toMatchObject({ ok: true });
  expect(await push(folder)).toMatchObject({ ok: true });
});

it('main-moves: leaves reading alone, and whoever may not push', async () => {
  const { hosted, api } = await hostedSandbox({ faults: ['main-moves'] });
  const folder = await clone(hosted);
  await push(folder, 'ghp_readonly');
  expect((await asked(`${api}/actions/runs`)).body).toMatchObject({ total_count: 1 });
});

it('pushAs: commits whole files in the name of somebody else', async () => {
  const { sandbox, hosted, api } = await hostedSandbox();
  const folder = await clone(hosted);
  const [entry = ''] = await entriesOf(folder);
  const sha = await sandbox.pushAs('tove-larsen', 'Say it otherwise', [
    { path: entry, text: 'new\r\ntext' },
    { path: '_data/ä b.yaml', text: '' },
  ]);
  await git(folder, ['pull', '--quiet']);
  expect((await git(folder, ['log', '-1', '--format=%H %an %s'])).out).toBe(`${sha} tove-larsen Say it otherwise`);
  expect((await git(folder, ['cat-file', 'blob', `HEAD:${entry}`])).out).toBe('new\r\ntext');
  expect((await asked(`${api}/actions/runs?head_sha=${sha}`)).body).toMatchObject({ total_count: 1 });
});

it('pushAs: refuses a path that leads out, and a name that is no login', async () => {
  const { sandbox, api } = await hostedSandbox();
  for (const path of ['../outside.md', '/etc/passwd', 'a/../../b', '.git/config', 'a/.GIT/config', '', 'a\nb', '"a"']) {
    await expect(sandbox.pushAs('tove-larsen', 'Break out', [{ path, text: '' }])).rejects.toThrow('no path');
  }
  await expect(sandbox.pushAs('a <b>\nfrom', 'Break out', [])).rejects.toThrow('no login');
  expect((await asked(`${api}/actions/runs`)).body).toMatchObject({ total_count: 1 });
});

it('pushAs: has nothing to push to where no registry is hosted', async () => {
  await withSandbox({}, async (sandbox) => {
    expect(sandbox.hosted).toBeUndefined();
    await expect(sandbox.pushAs('tove-larsen', 'Edit', [])).rejects.toThrow('hosts no registry');
  });
});
