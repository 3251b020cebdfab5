import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Checkout, hosted } from '../../../tests/support/checkout.ts';
import { entryText, filesOf, temporaryFolder } from '../../../tests/support/registry-folder.ts';
import { cloneRegistry, type CloneRequest } from './clone.ts';
import type { Progress } from './progress.ts';

const FILES = {
  '_plugins/a.md': entryText('a').replaceAll('\n', '\r\n'),
  '_data/notices.yaml': '',
  'assets/img/plugins/a/a.png': 'picture',
  'assets/site.css': 'a {}',
};

function request(url: string, folder: string, over: Partial<CloneRequest> = {}): CloneRequest {
  return { url, folder, signal: new AbortController().signal, onProgress: () => undefined, ...over };
}

/** What is left in the folder that was to hold the clone. */
const leftIn = (folder: string) => readdir(dirname(folder));

it('has the files of one branch without the images, and their contents alone', async () => {
  const { url, other } = await hosted(FILES);
  other.git('tag', 'v1');
  other.git('push', '--quiet', 'origin', 'v1', 'HEAD:refs/heads/second');
  const old = await other.push({ '_plugins/a.md': entryText('a') });
  const now = await other.push({ '_plugins/a.md': FILES['_plugins/a.md'] });
  const folder = join(await temporaryFolder(), 'new/deep/registry');
  const told: Progress[] = [];
  await cloneRegistry(request(url, folder, { onProgress: (progress) => told.push(progress) }));

  expect([...(await filesOf(folder)).keys()].sort()).toEqual([
    '_data/notices.yaml',
    '_plugins/a.md',
    'assets/site.css',
  ]);
  const clone = new Checkout(folder);
  expect(await clone.read('_plugins/a.md')).toBe(FILES['_plugins/a.md']);
  expect(clone.git('status', '--porcelain')).toBe('');
  expect(clone.git('rev-parse', 'HEAD')).toBe(now);
  expect(clone.git('for-each-ref', '--format=%(refname)').split('\n')).toEqual([
    'refs/heads/main',
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
  ]);
  expect(clone.git('tag')).toBe('');
  expect(clone.git('config', 'core.autocrlf')).toBe('false');
  const objects = clone.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)').split('\n');
  expect(objects).not.toContain(other.git('rev-parse', `${old}:_plugins/a.md`));
  expect(objects).not.toContain(other.git('rev-parse', 'HEAD:assets/img/plugins/a/a.png'));
  expect(await readdir(join(folder, '.git')).then((names) => names.includes('hooks'))).toBe(false);
  expect(await leftIn(folder)).toEqual(['registry']);
  expect(told[0]).toEqual({ stage: 'connecting', share: null, receivedBytes: null });
  expect(told.some(({ stage }) => stage === 'receiving')).toBe(true);
});

it('takes an empty folder, and no other', async () => {
  const { url } = await hosted(FILES);
  const folder = join(await temporaryFolder(), 'registry');
  await mkdir(folder);
  await cloneRegistry(request(url, folder));
  const before = await filesOf(folder);
  await expect(cloneRegistry(request(url, folder))).rejects.toMatchObject({ problem: { code: 'clone.folder-taken' } });
  expect(await filesOf(folder)).toEqual(before);
  expect(await leftIn(folder)).toEqual(['registry']);
});

it.each([
  ['no registry', { 'readme.md': '' }, '', { code: 'clone.no-registry', missing: '_plugins' }],
  [
    'a registry of its own layout whose entries are missing',
    { 'registry-desk.yaml': 'entries: { folder: x }\n' },
    '',
    {
      code: 'clone.no-registry',
      missing: 'x',
    },
  ],
  ['nothing', FILES, '/nowhere', { code: 'clone.not-found' }],
])('keeps nothing of %s', async (_, files, suffix, problem) => {
  const { url } = await hosted(files);
  const top = await temporaryFolder();
  const folder = join(top, 'new/registry');
  await expect(cloneRegistry(request(url + suffix, folder))).rejects.toMatchObject({ problem });
  expect(await readdir(top)).toEqual([]);
});

it('keeps nothing of what was cancelled, nor of what a process left that died', async () => {
  const { url } = await hosted(FILES);
  const top = await temporaryFolder();
  await mkdir(join(top, '.registry-desk-clone-999999999-registry'));
  await writeFile(join(top, '.registry-desk-clone-999999999-registry/half'), '');
  const cancel = new AbortController();
  const cloning = cloneRegistry(
    request(url, join(top, 'registry'), {
      signal: cancel.signal,
      onProgress: ({ stage }) => {
        if (stage !== 'connecting') cancel.abort();
      },
    }),
  );
  await expect(cloning).rejects.toThrow(/abort/i);
  expect(await readdir(top)).toEqual([]);
});

it('shows a token to its own origin alone, and asks nobody for a password', async () => {
  const headers: (string | undefined)[] = [];
  const server = createServer(({ headers: { authorization } }, response) => {
    headers.push(authorization);
    response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = join(await temporaryFolder(), 'registry');
  const ask = (at: string) =>
    cloneRegistry(request(`${origin}/a/b.git`, folder, { credentials: { token: 'a-token', origin: at } }));
  const refused = { problem: { code: 'clone.needs-password' } };
  await expect(ask(origin)).rejects.toMatchObject(refused);
  expect(headers).toContain(`Basic ${Buffer.from('x-access-token:a-token').toString('base64')}`);
  headers.length = 0;
  await expect(ask('http://127.0.0.2:1')).rejects.toMatchObject(refused);
  expect(new Set(headers)).toEqual(new Set([undefined]));
});
