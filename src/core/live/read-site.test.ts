import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { OCTOPRINT } from '../../shared/profile.ts';
import { readSite } from './read-site.ts';

const app = new Hono();
const asked: string[] = [];
app.use(async (c, next) => {
  asked.push(c.req.url);
  await next();
});
app.get('/notices.json', (c) => c.json([{ plugin: 'a', text: 'T' }]));
app.get('/blacklist.json', (c) => c.json([]));
app.get('/plugins.json', (c) => c.json([{ id: 'a' }, 'no plugin', null]));
app.get('/moved.json', (c) => c.redirect('/plugins.json'));
app.get('/away.json', (c) => c.redirect('https://elsewhere.example/plugins.json'));
app.get('/round.json', (c) => c.redirect('/round.json'));
app.get('/page.json', (c) => c.html('<p>'));
app.get('/map.json', (c) => c.json({ plugins: [] }));
app.get('/large.json', (c) => c.body(new Uint8Array(20_000_001)));
app.get('/deep/plugins.json', (c) => c.body('['.repeat(100_000) + ']'.repeat(100_000)));
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
await new Promise((listening) => server.once('listening', listening));
// Listening on a port, it has an address of this shape.
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => new Promise((closed) => server.close(closed)));

const site = { ...OCTOPRINT.site, url };
const { signal } = new AbortController();

describe('the site’s data', () => {
  it('is what its three files list', async () => {
    expect(await readSite(site, { signal, isTrusted: true })).toEqual({
      plugins: { items: [{ id: 'a' }] },
      notices: { items: [{ plugin: 'a', text: 'T' }] },
      blacklist: { items: [] },
    });
  });

  it('is asked for past caches, and no more of it than is wanted', async () => {
    asked.length = 0;
    expect(await readSite(site, { signal, isTrusted: true, files: ['notices'] })).toMatchObject({
      plugins: { unread: 'it was not asked for' },
      notices: { items: [{}] },
    });
    expect(asked).toEqual([expect.stringMatching(/\/notices\.json\?at=\d+$/)]);
  });

  it.each([
    ['leads on within the site', 'moved.json', { items: [{ id: 'a' }] }],
    ['leads to another host', 'away.json', { unread: expect.stringContaining('elsewhere.example') as string }],
    ['leads nowhere', 'round.json', { unread: 'round.json: it redirects without end' }],
    ['is not there', 'gone.json', { unread: 'gone.json: status 404' }],
    ['is a page', 'page.json', { unread: 'page.json: it is not JSON' }],
    ['is no list', 'map.json', { unread: 'map.json: it is not a list' }],
    ['is too large', 'large.json', { unread: 'large.json: it has more than 20000000 bytes' }],
    ['is nested without end', 'deep/plugins.json', { items: [] }],
  ])('says what became of a file that %s', async (_, plugins, expected) => {
    expect((await readSite({ ...site, plugins }, { signal, isTrusted: true, files: ['plugins'] })).plugins).toEqual(
      expected,
    );
  });

  it.each([
    ['http://plugins.example', 'is not an https address'],
    ['http://127.0.0.1', 'is not an https address'],
    ['https://169.254.169.254', 'is not on the public internet'],
    ['https://[::1]', 'is not on the public internet'],
    ['https://localhost', 'is not on the public internet'],
  ])('is not read where the registry names it: %s', async (address, why) => {
    const { plugins } = await readSite({ ...site, url: address }, { signal, isTrusted: false, files: ['plugins'] });
    expect(plugins).toEqual({ unread: expect.stringContaining(why) as string });
  });

  it('is given up when it is cancelled', async () => {
    await expect(readSite(site, { isTrusted: true, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });
});
