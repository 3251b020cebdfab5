import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/registry-folder.ts';
import { serveApp } from './app-protocol.ts';

type Answer = (url: string, method?: string) => Promise<Response>;
let answer: Answer;

beforeEach(async () => {
  const out = await temporaryFolder();
  await mkdir(join(out, 'renderer/assets'), { recursive: true });
  await mkdir(join(out, 'main'));
  await writeFile(join(out, 'renderer/index.html'), '<meta content="%NONCE%" />');
  await writeFile(join(out, 'renderer/assets/a.js'), 'go()');
  await writeFile(join(out, 'main/index.js'), 'private');
  const registered: ((request: Request) => Response | Promise<Response>)[] = [];
  serveApp({ handle: (_, handler) => registered.push(handler) }, join(out, 'renderer'));
  answer = async (url, method = 'GET') => (await registered[0]?.(new Request(url, { method }))) ?? Response.error();
});

it('serves the page with its policy, and its files', async () => {
  const page = await answer('desk://app/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(await page.text()).toMatch(/content="[\w+/=]{24}"/);
  expect(await (await answer('desk://app/assets/a.js')).text()).toBe('go()');
});

it.each([
  'desk://app/../main/index.js',
  'desk://app/%2e%2e/main/index.js',
  'desk://app/..%2fmain%2findex.js',
  'desk://app/assets/..%5c..%5c..%5cmain%5cindex.js',
  'desk://app//main/index.js',
  'desk://app/none.js',
])('serves nothing for %s', async (url) => {
  expect((await answer(url)).status).toBe(404);
});

it.each([
  ['another host', 'desk://other/index.html', 'GET'],
  ['no host', 'desk:///index.html', 'GET'],
  ['another method', 'desk://app/', 'POST'],
])('refuses %s', async (_, url, method) => {
  expect((await answer(url, method)).status).toBe(403);
});
