import { expect, it } from 'vitest';
import { answerWithApp } from './app-files.ts';

const PAGE = '<meta name="csp-nonce" content="%NONCE%" />';
const FILES = new Map([
  ['index.html', PAGE],
  ['assets/index-B_x-1.js', 'go()'],
  ['assets/font.woff2', 'font'],
  ['secret', 'no type'],
  ['.env', 'hidden'],
  ['notes.exe', 'no type of ours'],
]);
const asked: string[] = [];

function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  asked.push(path);
  const text = FILES.get(path);
  if (text === undefined) return Promise.reject(new Error('ENOENT'));
  return Promise.resolve(new TextEncoder().encode(text));
}

it.each([
  ['/', 200, 'text/html; charset=utf-8'],
  ['/index.html', 200, 'text/html; charset=utf-8'],
  ['/assets/index-B_x-1.js', 200, 'text/javascript; charset=utf-8'],
  ['/assets/font.woff2', 200, 'font/woff2'],
  ['/assets/none.js', 404, 'text/plain; charset=utf-8'],
])('answers %s with %i', async (path, status, type) => {
  const answer = await answerWithApp(path, read);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
});

it.each([
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/assets/..\\..\\package.json',
  '//etc/passwd.json',
  '/etc//passwd.json',
  '/C:/windows/win.json',
  '/%00.js',
  '/a%00b.js',
  '/.env',
  '/.git/config.json',
  '/assets/.hidden.js',
  '/secret',
  '/notes.exe',
  '/assets/',
  '/%',
  '/%ff.js',
  '/constructor.constructor',
])('never reads for %s', async (path) => {
  asked.length = 0;
  const answer = await answerWithApp(path, read);
  expect(answer.status).toBe(404);
  expect(asked).toEqual([]);
});

it('gives each page a nonce of its own, and lets nothing else bring styles or any script', async () => {
  const [first, second] = await Promise.all([answerWithApp('/', read), answerWithApp('/', read)]);
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([\w+/=]{24})'/.exec(policy)?.[1];
  expect(await first.text()).toBe(PAGE.replace('%NONCE%', String(nonce)));
  expect(await second.text()).not.toContain(nonce);
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(policy.split('; ').map((part) => part.replace(String(nonce), 'N'))).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-N'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});
