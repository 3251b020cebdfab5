import { expect, it } from 'vitest';
import { textAt } from '../../testing/ask.ts';
import { asked, clone, edit, git, hostedSandbox, itemAt, push } from '../../testing/hosted.ts';

const ALL = { admin: true, maintain: true, push: true, triage: true, pull: true };
const READ = { admin: false, maintain: false, push: false, triage: false, pull: true };

it.each([
  ['ghp_classic', 'repo, workflow', ALL],
  ['gho_app', 'repo, workflow', ALL],
  ['github_pat_fine', null, ALL],
  ['ghp_readonly', 'read:user', READ],
])('%s: says who it is, its scopes and what it may do', async (token, scopes, permissions) => {
  const { sandbox, hosted, api } = await hostedSandbox();
  const user = await asked(`${sandbox.url}/user`, { token });
  expect([user.status, user.headers.get('x-oauth-scopes')]).toEqual([200, scopes]);
  expect(user.body).toMatchObject({ login: 'hollis-lane', name: 'Hollis Lane', type: 'User' });
  const { body } = await asked(api, { token });
  expect(body).toMatchObject({ permissions, default_branch: 'main', clone_url: hosted.cloneUrl });
});

it('answers strangers with what is public, and an expired token with nothing', async () => {
  const { sandbox, api } = await hostedSandbox();
  const { status, body } = await asked(api, { token: null });
  expect(status).toBe(200);
  expect(body).not.toHaveProperty('permissions');
  expect((await asked(`${sandbox.url}/user`, { token: null })).status).toBe(401);
  for (const url of [api, `${api}/actions/runs`, `${sandbox.url}/user`]) {
    const refused = await asked(url, { token: 'ghp_expired' });
    expect([refused.status, refused.body]).toMatchObject([401, { message: 'Bad credentials' }]);
    expect(refused.headers.get('x-oauth-scopes')).toBeNull();
  }
  const query = { method: 'POST', body: '{"query":"{ __typename }"}', headers: { authorization: 'token ghp_expired' } };
  expect((await fetch(`${sandbox.url}/graphql`, query)).status).toBe(401);
});

it('the faults of REST hold here too', async () => {
  const { sandbox, api } = await hostedSandbox({ faults: ['secondary-limit'] });
  expect((await asked(`${api}/actions/runs`)).status).toBe(403);
  expect((await asked(`${api}/actions/runs`)).headers.get('x-ratelimit-resource')).toBe('core');
  sandbox.setFaults(['bad-credentials']);
  expect((await asked(`${sandbox.url}/user`)).status).toBe(401);
});

it('a commit has its files, and what was counted in them', async () => {
  const { sandbox, api } = await hostedSandbox();
  const before = textAt((await asked(`${api}/commits/main`)).body, 'sha');
  const sha = await sandbox.pushAs('tove-larsen', 'Edit\n\nIn two places.', [
    { path: '_data/notices.yaml', text: '[]\n' },
    { path: '_data/ä b.yaml', text: 'a\nb\n' },
  ]);
  const { body } = await asked(`${api}/commits/${sha.slice(0, 10)}`);
  expect(body).toMatchObject({
    sha,
    commit: { message: 'Edit\n\nIn two places.', author: { name: 'tove-larsen' } },
    author: { login: 'tove-larsen' },
    parents: [{ sha: before }],
  });
  expect([itemAt(body, 0, 'files'), itemAt(body, 1, 'files')]).toMatchObject([
    { filename: '_data/notices.yaml', status: 'modified', additions: 1 },
    { filename: '_data/ä b.yaml', status: 'added', additions: 2, deletions: 0, changes: 2 },
  ]);
});

it('the first commit has everything, and a removed file is a change', async () => {
  const { hosted, api } = await hostedSandbox();
  const folder = await clone(hosted);
  const [first = ''] = (await git(folder, ['rev-list', '--max-parents=0', 'HEAD'])).out.split('\n');
  const { body } = await asked(`${api}/commits/${first}`);
  expect(itemAt(body, 0, 'files')).toMatchObject({ status: 'added' });
  await git(folder, ['rm', '--quiet', '_data/compat.yaml']);
  const removed = await edit(folder, '_data/notices.yaml', '# more');
  await push(folder);
  expect(itemAt((await asked(`${api}/commits/${removed}`)).body, 0, 'files')).toMatchObject({
    filename: '_data/compat.yaml',
    status: 'removed',
    additions: 0,
  });
});

it('two commits are compared: the oldest first, ahead, behind or diverged', async () => {
  const { sandbox, hosted, api } = await hostedSandbox();
  const folder = await clone(hosted);
  const base = (await git(folder, ['rev-parse', 'HEAD'])).out;
  await edit(folder, '_data/compat.yaml', '# more');
  await git(folder, ['push', 'origin', 'HEAD:refs/heads/side'], 't');
  const first = await sandbox.pushAs('tove-larsen', 'First', [{ path: '_data/notices.yaml', text: '' }]);
  const second = await sandbox.pushAs('tove-larsen', 'Second', [{ path: '_data/blacklist.yaml', text: '' }]);
  expect((await asked(`${api}/compare/${base}...main`)).body).toMatchObject({
    status: 'ahead',
    ahead_by: 2,
    behind_by: 0,
    total_commits: 2,
    commits: [{ sha: first }, { sha: second }],
    files: [{ filename: '_data/blacklist.yaml' }, { filename: '_data/notices.yaml' }],
    merge_base_commit: { sha: base },
  });
  expect((await asked(`${api}/compare/main...${base}`)).body).toMatchObject({ status: 'behind', behind_by: 2 });
  expect((await asked(`${api}/compare/main...main`)).body).toMatchObject({ status: 'identical', commits: [] });
  expect((await asked(`${api}/compare/side...main`)).body).toMatchObject({ status: 'diverged', behind_by: 1 });
});

it('knows no commit and no branch by another name', async () => {
  const { api } = await hostedSandbox();
  for (const name of ['no-such', '--output=x', 'main~1', 'HEAD:_data', 'a..b', '%00', '@{-1}']) {
    const statuses = ['commits/', 'branches/', 'compare/main...'].map(
      async (route) => (await asked(`${api}/${route}${name}`)).status,
    );
    expect([name, await Promise.all(statuses)]).toEqual([name, [422, 404, 404]]);
  }
});
