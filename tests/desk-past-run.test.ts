import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { run } from './support/demo-run.ts';
import { engineClient } from './support/engine-client.ts';
import { demoRegistry } from './support/enrichment.ts';

it('a run is shown after a restart as it ended, source by source', async () => {
  const data = await mkdtemp(join(tmpdir(), 'registry-desk-past-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const { registry, sandbox } = await demoRegistry(['field=watchers']);
  const nowhere = `${sandbox.url}/no-export.json`;
  const addresses = { github: sandbox.url, web: `${sandbox.url}/`, usageWeek: nowhere, usageMonth: nowhere };
  const first = await engineClient(data, addresses);
  await first.call('registry.open', { folder: registry });
  const ended = await run(first);
  const states = new Map(ended.sources.map(({ source, state }) => [source, state]));
  expect([states.get('usage'), states.get('github'), states.get('compatibility')]).toEqual([
    'failed',
    'partial',
    'done',
  ]);
  expect(ended.sources.reduce((sum, { changes }) => sum + changes, 0)).toBeGreaterThan(0);
  expect(ended.requests.graphql).toBeGreaterThan(0);
  await first.engine.stop();

  const second = await engineClient(data, addresses);
  await second.call('registry.open', { folder: registry });
  const shown = await second.call('enrichment.state');
  expect(shown).toMatchObject({
    ...{ status: 'incomplete', sources: ended.sources, requests: ended.requests, problems: ended.problems },
  });
}, 60_000);
