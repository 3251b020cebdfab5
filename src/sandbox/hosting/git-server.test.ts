import { existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startSandbox } from '../index.ts';
import { asked, clone, edit, entriesOf, git, hostedSandbox, itemAt, push, temporaryFolder } from '../testing/hosted.ts';

describe('reading', () => {
  it('gives a whole clone to whoever asks', async () => {
    const { hosted } = await hostedSandbox();
    const folder = await clone(hosted);
    expect((await git(folder, ['rev-list', '--count', 'HEAD'])).out).toBe('2');
    expect(await entriesOf(folder)).toHaveLength(9);
  });

  it('gives a clone without files, and each file when it is asked for', async () => {
    const { hosted } = await hostedSandbox();
    const folder = await clone(hosted, '--filter=blob:none', '--sparse', '--single-branch', '--no-tags');
    const [entry = ''] = await entriesOf(folder);
    const missing = await git(folder, ['rev-list', '--objects', '--all', '--missing=print']);
    expect(missing.out.split('\n').filter((line) => line.startsWith('?')).length).toBeGreaterThan(9);
    expect(existsSync(join(folder, entry))).toBe(false);
    await git(folder, ['sparse-checkout', 'set', '--no-cone', '/*', '!/_data/']);
    expect([existsSync(join(folder, entry)), existsSync(join(folder, '_data'))]).toEqual([true, false]);
    expect((await git(folder, ['show', 'HEAD~1:_data/notices.yaml'])).out).toContain('plugin:');
  });

  it('has the current branch alone, as it is committed', async () => {
    const folder = await folderWithEntry();
    for (const args of [
      ['init', '--quiet', '--initial-branch=gh-pages'],
      ['add', '_plugins'],
      ['commit', '--quiet', '--message=Begin'],
      ['branch', 'other'],
      ['tag', 'v1'],
    ]) {
      await git(folder, args);
    }
    await writeFile(join(folder, '_plugins/a.md'), 'not committed');
    const sandbox = await startSandbox({ hosts: { folder, owner: 'o', name: 'n.e' } });
    onTestFinished(() => sandbox.close());
    expect(sandbox.hosted).toMatchObject({ branch: 'gh-pages', cloneUrl: `${sandbox.url}/o/n.e.git` });
    const refs = (await git(folder, ['ls-remote', sandbox.hosted?.cloneUrl ?? ''])).out;
    expect(refs.split('\n').map((line) => line.split('\t')[1])).toEqual(['HEAD', 'refs/heads/gh-pages']);
    expect((await git(folder, ['status', '--short'])).out).toBe('M _plugins/a.md');
  });
});

describe('pushing', () => {
  it.each([
    ['without a token', null, /could not read Username/],
    [
      'with a token that may only read',
      'ghp_readonly1',
      /remote: Permission to demo-registry\/plugins.git denied to hollis-lane.\n[^]*403/,
    ],
    ['with a token that has expired', 'ghp_expired1', /could not read Username/],
  ])('is refused %s', async (_, token, words) => {
    const { hosted, api } = await hostedSandbox();
    const folder = await clone(hosted);
    const [entry = ''] = await entriesOf(folder);
    const sha = await edit(folder, entry);
    const pushed = await push(folder, token);
    expect(pushed.ok).toBe(false);
    expect(pushed.err).toMatch(words);
    expect((await asked(`${api}/commits/${sha}`)).status).toBe(422);
  });

  it('works with a token of any kind', async () => {
    const { hosted, api } = await hostedSandbox();
    const folder = await clone(hosted);
    for (const token of ['ghp_classic', 'github_pat_fine', 'gho_unknown', 'anything']) {
      const sha = await edit(folder, '_data/notices.yaml', `# ${token}`);
      expect((await push(folder, token)).err).toContain(' -> main');
      expect(itemAt((await asked(`${api}/actions/runs`)).body, 0, 'workflow_runs')).toMatchObject({
        head_sha: sha,
        actor: { login: 'hollis-lane' },
        display_title: 'Edit _data/notices.yaml',
      });
    }
  });

  it('takes more than fits into one buffer, sent in chunks', async () => {
    const { hosted } = await hostedSandbox();
    const folder = await clone(hosted);
    await writeFile(join(folder, 'image.png'), randomBytes(3_000_000));
    await git(folder, ['add', 'image.png']);
    await edit(folder, '_data/notices.yaml', '# a line more');
    expect(await push(folder)).toMatchObject({ ok: true });
    expect(existsSync(join(await clone(hosted), 'image.png'))).toBe(true);
  });

  it('to another branch builds nothing; the branch itself cannot be deleted', async () => {
    const { hosted, api } = await hostedSandbox();
    const folder = await clone(hosted);
    await edit(folder, '_data/notices.yaml', '# a line more');
    expect(await git(folder, ['push', 'origin', 'HEAD:refs/heads/proposal/one'], 'token')).toMatchObject({ ok: true });
    expect((await asked(`${api}/actions/runs`)).body).toMatchObject({ total_count: 1 });
    expect((await asked(`${api}/branches/proposal/one`)).body).toMatchObject({ name: 'proposal/one' });
    expect((await git(folder, ['push', 'origin', ':main'], 'token')).err).toContain('refusing to delete');
  });
});

it.each([[[]], [['push-denied']]])('a push that stalls does not keep the sandbox from closing (%j)', async (faults) => {
  const { sandbox } = await hostedSandbox({ faults });
  const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const head = ['POST /demo-registry/plugins.git/git-receive-pack HTTP/1.1', 'host: a', 'authorization: Bearer t'];
  const type = 'content-type: application/x-git-receive-pack-request';
  socket.write([...head, type, 'content-length: 1000', '', '00'].join('\r\n'));
  const ended = once(socket, 'close');
  // Once a later request is answered, this one has come in.
  await asked(`${sandbox.url}/user`);
  await sandbox.close();
  await ended;
  await expect(fetch(sandbox.url)).rejects.toThrow();
});

describe('nothing else', () => {
  it('is behind any other address', async () => {
    const { sandbox } = await hostedSandbox();
    const lines = [
      'GET /demo-registry/plugins.git/config',
      'GET /demo-registry/plugins.git/HEAD',
      'GET /demo-registry/plugins.git/objects/info/packs',
      'GET /demo-registry/plugins.git/info/refs',
      'GET /demo-registry/plugins.git/info/refs?service=git-upload-archive',
      'GET /demo-registry/plugins.git/../../../etc/passwd',
      'GET /demo-registry/plugins.git/%2e%2e/%2e%2e/etc/passwd',
      'GET /demo-registry/plugins.git/..%2f..%2fetc%2fpasswd',
      'GET /demo-registry/other.git/info/refs?service=git-upload-pack',
      'GET /../plugins.git/info/refs?service=git-upload-pack',
      'POST /demo-registry/plugins.git/info/refs',
      'POST /demo-registry/plugins.git/git-upload-archive',
      'DELETE /demo-registry/plugins.git/git-receive-pack',
    ];
    for (const line of lines) {
      const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
      socket.end(`${line} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer t\r\nconnection: close\r\n\r\n`);
      expect([line, (await text(socket)).slice(0, 12)]).toEqual([line, 'HTTP/1.1 404']);
    }
  });

  it('is given for a token that is not known: 401, with words', async () => {
    const { hosted } = await hostedSandbox();
    for (const service of ['git-upload-pack', 'git-receive-pack']) {
      const refused = await asked(`${hosted.cloneUrl}/info/refs?service=${service}`, { token: 'ghp_expired' });
      expect([refused.status, refused.body]).toEqual([401, 'Invalid username or token.\n']);
      expect(refused.headers.get('www-authenticate')).toBe('Basic realm="GitHub"');
    }
  });

  it('stays when the sandbox is closed', async () => {
    // The registry itself is written before, outside.
    await hostedSandbox();
    const copies = await ownTemporaryFolder();
    const { sandbox, hosted } = await hostedSandbox();
    const made = (await readdir(copies)).filter((name) => name.startsWith('registry-desk-sandbox-'));
    expect(made).toHaveLength(1);
    await clone(hosted);
    await sandbox.close();
    expect(await readdir(copies)).not.toContain(made[0]);
  });

  it.each([
    ['the folder has no git', 'o', /git.failed/],
    ['the name is none', '../o', /no name on GitHub/],
  ])('is left where %s', async (_, owner, words) => {
    const folder = await folderWithEntry();
    const copies = await ownTemporaryFolder();
    await expect(startSandbox({ hosts: { folder, owner, name: 'n' } })).rejects.toThrow(words);
    expect(await readdir(copies)).toEqual([]);
  });

  it('is left where the port is taken', async () => {
    const { sandbox, hosted } = await hostedSandbox();
    const folder = await clone(hosted);
    const copies = await ownTemporaryFolder();
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ port, hosts: { folder, owner: 'o', name: 'n' } })).rejects.toThrow('EADDRINUSE');
    expect(await readdir(copies)).toEqual([]);
  });
});

async function folderWithEntry(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '_plugins'));
  await writeFile(join(folder, '_plugins/a.md'), '---\nid: a\n---\n');
  return folder;
}

/** Makes a folder of the test's own the place for temporary ones. */
async function ownTemporaryFolder(): Promise<string> {
  const folder = await temporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}
