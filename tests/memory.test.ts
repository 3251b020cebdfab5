import { lockRegistry } from '../src/core/cache/index.ts';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { importDecisions, listDecisions, rankRegistry } from '../src/engine/index.ts';
import type { Decision } from '../src/shared/decision.ts';
import type { RunProgress } from '../src/shared/run.ts';
import type { Run } from './support/enrichment.ts';
import { changesOf, demoRegistry, entryOf, problemCodes, run, valuesOf } from './support/enrichment.ts';
import { entryText, filesOf } from './support/registry-folder.ts';

function decisionAbout(found: Run, id: string, field: string, over: Partial<Decision>): Decision {
  const { path, changes } = entryOf(found, id);
  const change = changes.find((one) => one.field === field);
  const after = change?.after ?? null;
  const at = '2026-01-01T00:00:00.000Z';
  return {
    entry: path,
    file: change?.file ?? path,
    field,
    after,
    decision: 'reject',
    who: 'demo',
    at,
    why: null,
    ...over,
  };
}
const dataOf = (registry: string) => `${registry}-data`;
/** The folder in which everything about the registry is kept. */
async function memoryOf(registry: string): Promise<string> {
  const [name = ''] = await readdir(dataOf(registry));
  return join(dataOf(registry), name);
}
function firstId(found: Run, field: string): string {
  return changesOf(found).find((change) => change.field === field)?.id ?? '';
}

describe('a second run', () => {
  it('reads no source again of a repository that has not moved, and finds the same', async () => {
    const { registry, sandbox } = await demoRegistry([], 60);
    const first = await run(registry, sandbox);
    const second = await run(registry, sandbox);
    expect(valuesOf(second)).toEqual(valuesOf(first));
    expect(second.report.requests.graphql).toBe(2);
    expect(first.report.requests.graphql).toBeGreaterThan(2);
  });

  it('knows the date of a source’s commit without asking again', async () => {
    const { registry, sandbox } = await demoRegistry([], 60);
    const datesOf = (found: Run) =>
      changesOf(found).flatMap(({ evidence }) => (evidence?.kind === 'source' ? [evidence.committedAt] : []));
    const first = datesOf(await run(registry, sandbox));
    expect(first).not.toEqual([]);
    for (const date of first) expect(date).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(datesOf(await run(registry, sandbox))).toEqual(first);
  });

  it('reads an entry again that was edited, and forgets one that is gone', async () => {
    const { registry, sandbox } = await demoRegistry();
    await run(registry, sandbox);
    await writeFile(join(registry, '_plugins/new.md'), entryText('new'));
    expect(entryOf(await run(registry, sandbox), 'new').path).toBe('_plugins/new.md');
    await writeFile(join(registry, '_plugins/new.md'), entryText('newer'));
    expect(entryOf(await run(registry, sandbox), 'newer').path).toBe('_plugins/new.md');
  });
});

it('a source that fails takes no pending change back', async () => {
  const { registry, sandbox } = await demoRegistry();
  const pending = async (by: 'starred' | 'popular') => {
    const { ranking } = await rankRegistry({ registry, by, pending: true }, dataOf(registry));
    return ranking.entries.filter(({ reasons }) => reasons !== undefined && reasons.length > 0).length;
  };
  await run(registry, sandbox);
  const before = [await pending('starred'), await pending('popular')];
  expect(Math.min(...before)).toBeGreaterThan(0);
  sandbox.setFaults(['bad-credentials', 'export-empty']);
  await run(registry, sandbox);
  expect([await pending('starred'), await pending('popular')]).toEqual(before);
});

describe('a run that is cancelled', () => {
  it('keeps the sources that it has read: the next one goes on from there', async () => {
    const { registry, sandbox } = await demoRegistry([], 120);
    const cancel = new AbortController();
    const onProgress = ({ source, done }: RunProgress): void => {
      if (source === 'github' && done >= 60) cancel.abort();
    };
    await expect(run(registry, sandbox, {}, { signal: cancel.signal, onProgress })).rejects.toMatchObject({
      name: 'AbortError',
    });
    const database = new Database(join(await memoryOf(registry), 'cache.sqlite'), { readonly: true });
    const kept = Number(database.prepare('SELECT count(*) FROM sources').pluck().get());
    database.close();
    expect(kept).toBeGreaterThan(20);
    const cutOff: Date[] = [];
    const onResume = (startedAt: Date): number => cutOff.push(startedAt);
    const resumed = await run(registry, sandbox, {}, { onResume });
    expect(cutOff).toHaveLength(1);
    await run(registry, sandbox, {}, { onResume });
    expect(cutOff).toHaveLength(1);
    const { registry: fresh } = await demoRegistry([], 120);
    expect(valuesOf(resumed)).toEqual(valuesOf(await run(fresh, sandbox)));
  });
});

describe('a repository that moved to another owner', () => {
  async function transferred() {
    const { registry, sandbox } = await demoRegistry();
    const first = await run(registry, sandbox, { write: true });
    const { id, path } = first.report.entries.find(({ changes }) =>
      changes.some(({ field }) => field === 'github.stars'),
    ) ?? {
      id: '',
      path: '',
    };
    const text = await readFile(join(registry, path), 'utf8');
    const repository = /github\.com\/([^/\s"']+\/[^/\s"']+)/.exec(text)?.[1] ?? '';
    sandbox.setFaults([`transferred=${repository}`]);
    return { registry, sandbox, id };
  }
  const alarms = (found: Run, id: string) =>
    entryOf(found, id).signals.flatMap(({ code, severity }) => (severity === 'alarming' ? [code] : []));

  it('stays alarming however often it is looked at', async () => {
    const { registry, sandbox, id } = await transferred();
    expect(alarms(await run(registry, sandbox), id)).toEqual(['owner-changed']);
    expect(alarms(await run(registry, sandbox, { write: true }), id)).toEqual(['owner-changed']);
    expect(alarms(await run(registry, sandbox), id)).toEqual(['owner-changed']);
  });

  it('is known after somebody accepted it by name', async () => {
    const { registry, sandbox, id } = await transferred();
    await run(registry, sandbox, { write: true, accept: 'alarming', plugins: [id] });
    expect(alarms(await run(registry, sandbox), id)).toEqual([]);
    expect(entryOf(await run(registry, sandbox), id).changes.filter(({ severity }) => severity === 'alarming')).toEqual(
      [],
    );
  });
});

describe('a decision', () => {
  it('to reject takes the change out of sight until its value differs', async () => {
    const { registry, sandbox } = await demoRegistry();
    const first = await run(registry, sandbox);
    const id = firstId(first, 'github.stars');
    await importDecisions(registry, dataOf(registry), [decisionAbout(first, id, 'github.stars', {})]);
    const rejected = await run(registry, sandbox, { write: true });
    expect(entryOf(rejected, id).changes.map(({ field }) => field)).not.toContain('github.stars');
    expect((await filesOf(registry)).get(entryOf(first, id).path)).not.toContain('stars:');

    await importDecisions(registry, dataOf(registry), [
      decisionAbout(first, id, 'github.stars', { after: 123_456, at: '2026-02-01T00:00:00.000Z' }),
    ]);
    expect(entryOf(await run(registry, sandbox), id).changes.map(({ field }) => field)).toContain('github.stars');
  });

  it('to accept writes the change without a flag', async () => {
    const { registry, sandbox } = await demoRegistry();
    const first = await run(registry, sandbox);
    const [notable] = changesOf(first).filter(({ severity }) => severity === 'notable');
    const { id, field } = notable ?? { id: '', field: '' };
    await importDecisions(registry, dataOf(registry), [decisionAbout(first, id, field, { decision: 'accept' })]);
    const second = await run(registry, sandbox, { write: true });
    expect(entryOf(second, id).changes.find((change) => change.field === field)).toMatchObject({ written: true });
  });

  it('of two the later one holds, whichever comes first', async () => {
    const { registry, sandbox } = await demoRegistry();
    const first = await run(registry, sandbox);
    const id = firstId(first, 'github.stars');
    const early = decisionAbout(first, id, 'github.stars', { decision: 'accept' });
    const late = { ...early, decision: 'reject' as const, at: '2026-03-01T00:00:00.000Z' };
    await importDecisions(registry, dataOf(registry), [late, early]);
    expect(await listDecisions(registry, dataOf(registry))).toEqual([late]);
  });

  it('to have seen a signal hides it until it stops being true', async () => {
    const { registry, sandbox } = await demoRegistry();
    const first = await run(registry, sandbox);
    const entry = first.report.entries.find(({ changes }) => changes.length > 0);
    const repository =
      /github\.com\/([^/\s"']+\/[^/\s"']+)/.exec(await readFile(join(registry, entry?.path ?? ''), 'utf8'))?.[1] ?? '';
    const id = entry?.id ?? '';
    const codes = async () => entryOf(await run(registry, sandbox), id).signals.map(({ code }) => code);
    sandbox.setFaults([`archived=${repository}`]);
    expect(await codes()).toContain('archived');
    expect(await codes()).toContain('archived');
    const seen = { decision: 'seen' as const, after: null };
    await importDecisions(registry, dataOf(registry), [decisionAbout(first, id, 'archived', seen)]);
    expect(await codes()).not.toContain('archived');
    sandbox.setFaults([]);
    await run(registry, sandbox);
    sandbox.setFaults([`archived=${repository}`]);
    expect(await codes()).toContain('archived');
  });

  it('about an entry that is gone stays, and disturbs nothing', async () => {
    const { registry, sandbox } = await demoRegistry();
    const first = await run(registry, sandbox);
    const id = firstId(first, 'github.stars');
    const gone = decisionAbout(first, id, 'github.stars', { entry: '_plugins/gone.md', file: '_plugins/gone.md' });
    await importDecisions(registry, dataOf(registry), [gone]);
    expect(valuesOf(await run(registry, sandbox))).toEqual(valuesOf(first));
    expect(await listDecisions(registry, dataOf(registry))).toEqual([gone]);
  });
});

describe('a memory that cannot be used', () => {
  const damage: [string, string, (folder: string) => Promise<void>][] = [
    [
      'damaged',
      'cache.corrupt',
      (folder) =>
        writeFile(join(folder, 'cache.sqlite'), 'not a database, but long enough to be read as one '.repeat(99)),
    ],
    [
      'from a newer version',
      'cache.newer',
      (folder) => {
        const database = new Database(join(folder, 'cache.sqlite'));
        database.pragma('user_version = 999');
        database.close();
        return Promise.resolve();
      },
    ],
    [
      'a folder',
      'cache.unwritable',
      async (folder) => {
        await rm(join(folder, 'cache.sqlite'));
        await mkdir(join(folder, 'cache.sqlite'));
      },
    ],
  ];

  it.each(damage)(
    '%s: a run goes on without it and says so; nothing is written without what was decided',
    async (_, code, harm) => {
      const { registry, sandbox } = await demoRegistry();
      const first = await run(registry, sandbox);
      const memory = await memoryOf(registry);
      for (const name of await readdir(memory)) if (name !== 'cache.sqlite') await rm(join(memory, name));
      await harm(memory);
      const before = await filesOf(registry);
      const found = await run(registry, sandbox);
      expect(valuesOf(found)).toEqual(valuesOf(first));
      expect(problemCodes(found)).toContain(code);
      expect(found.isComplete).toBe(false);
      await expect(run(registry, sandbox, { write: true })).rejects.toMatchObject({ problem: { code } });
      expect(await filesOf(registry)).toEqual(before);
    },
  );
});

describe('two processes', () => {
  it('do not write one registry: the second says whose it is', async () => {
    const { registry, sandbox } = await demoRegistry();
    await run(registry, sandbox);
    const release = await lockRegistry(await memoryOf(registry));
    await expect(run(registry, sandbox, { write: true })).rejects.toMatchObject({
      problem: { code: 'registry.locked', pid: process.pid },
    });
    expect(valuesOf(await run(registry, sandbox)).size).toBeGreaterThan(0);
    await release();
    expect(changesOf(await run(registry, sandbox, { write: true })).some(({ written }) => written)).toBe(true);
  });
});
