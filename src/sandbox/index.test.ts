import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startSandbox, writeRegistry } from './index.ts';
import { generateEntries } from './registry/generated-entry.ts';
import { readRegistry } from './registry/read-registry.ts';
import { repositoryName } from './world/world-entry.ts';
import { ask, get, post, REPOSITORIES, repositoryField, withSandbox } from './testing/ask.ts';

it('listens on 127.0.0.1 alone', async () => {
  await withSandbox({}, async (sandbox) => {
    const { hostname, port } = new URL(sandbox.url);
    expect(hostname).toBe('127.0.0.1');
    const elsewhere = connect(Number(port), '127.0.0.2');
    await expect(once(elsewhere, 'connect')).rejects.toThrow();
  });
});

it('closes while a client keeps its connection open', async () => {
  const sandbox = await startSandbox({ plugins: 1 });
  const { port } = new URL(sandbox.url);
  const client = connect(Number(port), '127.0.0.1');
  await once(client, 'connect');
  const ended = once(client, 'close');
  await sandbox.close();
  await ended;
  await expect(fetch(sandbox.url)).rejects.toThrow();
});

it('refuses a port that is taken, an unknown fault and a folder without entries', async () => {
  await withSandbox({}, async (sandbox) => {
    await expect(startSandbox({ port: Number(new URL(sandbox.url).port) })).rejects.toThrow('EADDRINUSE');
  });
  await expect(startSandbox({ faults: ['nonsense'] })).rejects.toThrow('no fault "nonsense"');
  await expect(startSandbox({ registry: '/no/such/folder' })).rejects.toThrow('ENOENT');
});

it('plays the entries of a registry as it plays the generated ones of the same seed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'));
  await writeRegistry(folder, { seed: 5, plugins: 20 });
  const fields = 'id stargazerCount object(expression: "HEAD:setup.py") { ... on Blob { text } }';
  const names = generateEntries(5, 20).flatMap(({ source }) => repositoryName(source) ?? []);
  const query = `{ ${names.map(({ owner, name }, at) => `r${at}: ${repositoryField(`${owner}/${name}`)} { ${fields} }`).join(' ')} }`;
  const answers: unknown[] = [];
  for (const options of [{ registry: folder }, { plugins: 20 }]) {
    await withSandbox({ seed: 5, ...options }, async (sandbox) => void answers.push(await ask(sandbox, query)));
  }
  expect(answers[0]).not.toHaveProperty('errors');
  expect(answers[1]).toEqual(answers[0]);
  await rm(folder, { recursive: true });
});

it('goes on from the committed values of a registry, the same way each time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'));
  await writeRegistry(folder, { seed: 5, history: { weeks: 4 } });
  const entries = await readRegistry(folder);
  const exports: Record<string, { instances: number }>[] = [];
  for (const address of ['usageMonth', 'usageMonth', 'usageWeek'] as const) {
    await withSandbox({ seed: 5, registry: folder }, async (sandbox) => {
      const Usage = z.object({ plugins: z.record(z.string(), z.object({ instances: z.int() })) });
      exports.push(Usage.parse(await (await fetch(sandbox[address])).json()).plugins);
    });
  }
  expect(exports[1]).toEqual(exports[0]);
  let moved = 0;
  for (const { id, committed } of entries) {
    for (const [window, plugins] of [
      ['month', exports[0]],
      ['week', exports[2]],
    ] as const) {
      const before = committed?.usage[window]?.instances;
      if (before === undefined) continue;
      const after = plugins?.[id.toLowerCase()]?.instances ?? 0;
      const noise = Math.sqrt(100 / Math.min(100, Math.max(1, before)));
      expect(Math.abs(after - before)).toBeLessThanOrEqual(Math.ceil(before * 0.046 * noise));
      if (after !== before) moved++;
    }
  }
  expect(moved).toBeGreaterThan(60);
  await rm(folder, { recursive: true });
});

it('counts what is asked, fragments included', async () => {
  await withSandbox({}, async (sandbox) => {
    const [first = '', second = ''] = REPOSITORIES;
    await post(
      sandbox,
      `{ ...F b: ${repositoryField(second)} { id } } fragment F on Query { a: ${repositoryField(first)} { id } }`,
    );
    await post(sandbox, '{ rateLimit { cost } }');
    await post(sandbox, '{ nonsense');
    await get(`${sandbox.url}/no/such/route`);
    expect(sandbox.aliases).toEqual([2, 0, 0]);
    expect(sandbox.requests).toEqual({ graphql: 3, rest: 1, usage: 0 });
  });
});

const registry = process.env.REGISTRY_SAMPLE ?? '';
describe.skipIf(registry === '')('with the real entries of REGISTRY_SAMPLE', () => {
  it('knows the repository of every entry on GitHub', async () => {
    const names = (await readRegistry(registry)).flatMap(({ source }) => repositoryName(source) ?? []);
    expect(names.length).toBeGreaterThan(250);
    await withSandbox({ registry }, async (sandbox) => {
      for (let from = 0; from < names.length; from += 100) {
        const fields = names
          .slice(from, from + 100)
          .map(({ owner, name }, at) => `r${at}: ${repositoryField(`${owner}/${name}`)} { id }`);
        expect((await ask(sandbox, `{ ${fields.join(' ')} }`)).errors).toBeUndefined();
      }
    });
  });
});
