import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { checkToken } from './check-token.ts';

const CLASSIC = 'ghp_secretsecretsecretsecretsecretsecret';
const FINE = 'github_pat_secretsecretsecret';
const open = { default_branch: 'gh-pages', clone_url: 'https://github.com/o/r.git', private: false };
const pushable = { ...open, permissions: { push: true, admin: false } };

/** A GitHub that knows one user with these scopes, and one repository. */
function github(scopes: string | null, repository?: object) {
  const app = new Hono();
  app.get('/user', (c) => c.json({ login: 'hollis' }, 200, scopes === null ? {} : { 'x-oauth-scopes': scopes }));
  app.get('/repos/o/r', (c) => (repository === undefined ? c.json({ message: 'Not Found' }, 404) : c.json(repository)));
  return { baseUrl: 'http://127.0.0.1', fetch: asFetch(app) };
}
const asFetch =
  (app: Hono): typeof fetch =>
  async (input, init) =>
    app.request(input instanceof URL ? input.href : input, init);

describe('a token', () => {
  it.each([
    [CLASSIC, 'public_repo', 'classic'],
    [FINE, null, 'fine-grained'],
    ['gho_x', 'public_repo', 'app'],
    ['ghu_x', null, 'app'],
    ['0123456789abcdef0123456789abcdef01234567', 'repo', 'unknown'],
  ])('%s is known by its prefix', async (token, scopes, kind) => {
    expect(await checkToken({ ...github(scopes), token })).toMatchObject({ login: 'hollis', kind });
  });

  const repository = { owner: 'o', name: 'r' };
  it.each([
    ['no repository', CLASSIC, 'public_repo', undefined, ['unknown', 'yes', 'yes']],
    ['a repository that it may push to', CLASSIC, 'public_repo', pushable, ['yes', 'yes', 'yes']],
    ['no scopes', CLASSIC, '', pushable, ['no', 'no', 'no']],
    ['other scopes', CLASSIC, 'read:org, gist', pushable, ['no', 'no', 'no']],
    ['a private one, with public_repo', CLASSIC, 'public_repo', { ...pushable, private: true }, ['no', 'yes', 'no']],
    ['a private one, with repo', CLASSIC, 'repo', { ...pushable, private: true }, ['yes', 'yes', 'yes']],
    ['one of somebody else', CLASSIC, 'repo', { ...open, permissions: { push: false } }, ['no', 'yes', 'no']],
    ['an archived one', CLASSIC, 'repo', { ...pushable, archived: true }, ['no', 'yes', 'no']],
    ['one that says nothing', CLASSIC, 'repo', open, ['unknown', 'yes', 'yes']],
    ['one that is not there', CLASSIC, 'repo', null, ['no', 'yes', 'no']],
    ['a fine-grained token', FINE, null, pushable, ['yes', 'unknown', 'unknown']],
    [
      'a fine-grained token that may not push',
      FINE,
      null,
      { ...open, permissions: { push: false } },
      ['no', 'unknown', 'no'],
    ],
  ])('may push, reply, rerun: %s', async (_, token, scopes, found, [push, reply, rerun]) => {
    const asked = found === undefined ? {} : { repository };
    const { may } = await checkToken({ ...github(scopes, found ?? undefined), ...asked, token });
    expect(may).toEqual({ read: 'yes', push, reply, rerun });
  });

  it('is refused without being named', async () => {
    const app = new Hono();
    app.get('/user', (c) => c.json({ message: `Bad credentials: ${CLASSIC}` }, 401));
    const thrown: unknown = await checkToken({
      baseUrl: 'http://127.0.0.1',
      fetch: asFetch(app),
      token: CLASSIC,
    }).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ problem: { code: 'account.token-refused', detail: 'Bad credentials: •••' } });
  });

  it('that could not be asked about is not refused', async () => {
    const app = new Hono();
    app.get('/user', (c) => c.text('', 503));
    const sleep = () => Promise.resolve();
    await expect(
      checkToken({ baseUrl: 'http://127.0.0.1', fetch: asFetch(app), token: CLASSIC, sleep }),
    ).rejects.toMatchObject({ problem: { code: 'github.unreachable' } });
  });
});
