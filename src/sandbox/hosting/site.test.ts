import { expect, it, vi } from 'vitest';
import type { Json } from '../../shared/json.ts';
import { textAt } from '../testing/ask.ts';
import { asked, endedRun, hostedSandbox, itemAt } from '../testing/hosted.ts';

const ENTRY = '---\ntitle: Desk Bell\ndate: 2025-11-30\n---\n';
const EDIT = [
  { path: '_plugins/desk_bell.md', text: ENTRY },
  { path: '_data/notices.yaml', text: '- plugin: desk_bell\n  date: 2025-11-30 10:00:00Z\n  text: Hello\n' },
];

async function lastPlugin(site: string): Promise<Json | undefined> {
  const { body } = await asked(`${site}/plugins.json`, { token: null });
  return Array.isArray(body) ? body.at(-1) : undefined;
}

it('shows the newest commit at the start, and a push once it is deployed', async () => {
  const { sandbox, hosted, api } = await hostedSandbox({ buildMs: 600 });
  expect(new URL(hosted.site).hostname).toBe('localhost');
  const before = await asked(`${hosted.site}/plugins.json`, { token: null });
  expect(before.body).toHaveLength(9);
  expect(before.headers.get('cache-control')).toBe('max-age=600');
  expect(itemAt((await asked(`${hosted.site}/blacklist.json`)).body, 0)).toMatchObject({ pluginversions: ['==0.1.0'] });
  const sha = await sandbox.pushAs('tove-larsen', 'Add', EDIT);
  expect((await asked(`${hosted.site}/plugins.json`)).body).toEqual(before.body);
  await endedRun(api, sha);
  expect(await lastPlugin(hosted.site)).toMatchObject({ id: 'desk_bell', published: '2025-11-30 00:00:00 +0000' });
  expect((await asked(`${hosted.site}/notices.json`)).body).toEqual([
    { plugin: 'desk_bell', date: '2025-11-30 10:00:00 +0000', text: 'Hello' },
  ]);
});

it('is on its own host name alone, and has nothing else', async () => {
  const { sandbox, hosted } = await hostedSandbox();
  expect((await asked(`${sandbox.url}/site/plugins.json`)).status).toBe(404);
  expect((await asked(`${hosted.site}/index.html`)).status).toBe(404);
});

it.each(['build-fails', 'build-fails=Deploy to Pages', 'build-not-started'])('%s: stays as it was', async (fault) => {
  const { sandbox, hosted, api } = await hostedSandbox({ faults: [fault], buildMs: 50 });
  const sha = await sandbox.pushAs('tove-larsen', 'Add', EDIT);
  if (fault !== 'build-not-started') await endedRun(api, sha);
  expect((await asked(`${hosted.site}/plugins.json`)).body).toHaveLength(9);
});

it('site-stale: stays as it was after a green build, until the fault is gone', async () => {
  const { sandbox, hosted, api } = await hostedSandbox({ faults: ['site-stale'], buildMs: 50 });
  const sha = await sandbox.pushAs('tove-larsen', 'Add', EDIT);
  expect(await endedRun(api, sha)).toMatchObject({ conclusion: 'success' });
  expect((await asked(`${hosted.site}/plugins.json`)).body).toHaveLength(9);
  sandbox.setFaults([]);
  expect((await asked(`${hosted.site}/plugins.json`)).body).toHaveLength(10);
});

it('site-down: is answered with 503', async () => {
  const { sandbox, hosted } = await hostedSandbox({ faults: ['site-down'] });
  expect((await asked(`${hosted.site}/plugins.json`)).status).toBe(503);
  sandbox.setFaults([]);
  expect((await asked(`${hosted.site}/plugins.json`)).status).toBe(200);
});

it('shows the run that deployed last, and be it the older commit', async () => {
  const { sandbox, hosted, api } = await hostedSandbox({ buildMs: 50 });
  const first = itemAt((await asked(`${api}/actions/runs`)).body, 0, 'workflow_runs');
  await endedRun(api, await sandbox.pushAs('tove-larsen', 'Add', EDIT));
  expect((await asked(`${hosted.site}/plugins.json`)).body).toHaveLength(10);
  expect((await asked(`${api}/actions/runs/${textAt(first, 'id')}/rerun`, { method: 'POST' })).status).toBe(201);
  await vi.waitFor(async () => {
    expect((await asked(`${hosted.site}/plugins.json`)).body).toHaveLength(9);
  });
});
