import { expect, it } from 'vitest';
import { z } from 'zod';
import { generateEntries } from './registry/generated-entry.ts';
import { NOW, withSandbox } from './testing/ask.ts';

const Count = z.int().nonnegative();
const Export = z.object({
  _generated: z.iso.datetime(),
  plugins: z.record(
    z.string().regex(/^[^A-Z]+$/),
    z.object({
      instances: Count,
      install_events: Count,
      versions: z.record(z.string(), z.object({ instances: Count })),
    }),
  ),
});

async function read(address: string) {
  const answer = await fetch(address);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

it('lists nearly all entries by lower-cased id, and a month has never less than its week', async () => {
  await withSandbox({ plugins: 200 }, async (sandbox) => {
    const week = Export.parse(JSON.parse((await read(sandbox.usageWeek)).text)).plugins;
    const month = Export.parse(JSON.parse((await read(sandbox.usageMonth)).text)).plugins;
    const ids = generateEntries(1, 200).map(({ id }) => id.toLowerCase());
    const listed = ids.filter((id) => id in week);
    expect(listed.length).toBeGreaterThan(180);
    expect(listed.length).toBeLessThan(200);
    expect(Object.keys(week).some((id) => !ids.includes(id))).toBe(true);
    expect(Object.keys(month)).toEqual(Object.keys(week));
    for (const [id, { instances, install_events: installs }] of Object.entries(week)) {
      expect(month[id]?.instances).toBeGreaterThanOrEqual(instances);
      expect(month[id]?.install_events).toBeGreaterThanOrEqual(installs);
    }
    expect(sandbox.requests).toEqual({ graphql: 0, rest: 0, usage: 2 });
  });
});

it('says when it was made: in the last hour', async () => {
  await withSandbox({}, async (sandbox) => {
    const { headers, text } = await read(sandbox.usageWeek);
    expect(Export.parse(JSON.parse(text))._generated).toBe('2026-06-15T12:00:00.000Z');
    expect(headers.get('last-modified')).toBe('Mon, 15 Jun 2026 12:00:00 GMT');
  });
});

it.each([
  ['export-gone', 404, /not found/],
  ['export-empty', 200, /^\{\}$/],
  ['export-html', 200, /<html>/],
])('%s', async (fault, status, text) => {
  await withSandbox({ faults: [fault] }, async (sandbox) => {
    for (const address of [sandbox.usageWeek, sandbox.usageMonth]) {
      const answer = await read(address);
      expect(answer.status).toBe(status);
      expect(answer.text).toMatch(text);
    }
  });
});

it('export-half: lists half of the plugins, with their counts', async () => {
  await withSandbox({}, async (sandbox) => {
    const whole = Export.parse(JSON.parse((await read(sandbox.usageWeek)).text)).plugins;
    sandbox.setFaults(['export-half']);
    const half = Export.parse(JSON.parse((await read(sandbox.usageWeek)).text)).plugins;
    expect(Object.keys(half)).toHaveLength(Math.ceil(Object.keys(whole).length / 2));
    expect(whole).toMatchObject(half);
  });
});

it.each([
  ['export-stale', 9, 'Sat, 06 Jun 2026 12:00:00 GMT'],
  ['export-older', 2, 'Sat, 13 Jun 2026 12:00:00 GMT'],
])('%s: is %i days old', async (fault, days, lastModified) => {
  await withSandbox({ faults: [fault] }, async (sandbox) => {
    const { headers, text } = await read(sandbox.usageWeek);
    const age = NOW.getTime() - Date.parse(Export.parse(JSON.parse(text))._generated);
    expect(Math.floor(age / 86_400_000)).toBe(days);
    expect(headers.get('last-modified')).toBe(lastModified);
  });
});

it.each([
  ['usage-glitch', 0.84],
  ['usage-leap', 10],
  ['usage-collapse', 0],
])('%s: changes the counts of one plugin, in both windows', async (fault, factor) => {
  await withSandbox({}, async (sandbox) => {
    for (const address of [sandbox.usageWeek, sandbox.usageMonth]) {
      sandbox.setFaults([]);
      const before = Export.parse(JSON.parse((await read(address)).text)).plugins;
      const [id = '', most] = Object.entries(before).sort(([, a], [, b]) => b.instances - a.instances)[0] ?? [];
      sandbox.setFaults([`${fault}=${id.toUpperCase()}`]);
      const { [id]: changed, ...others } = Export.parse(JSON.parse((await read(address)).text)).plugins;
      expect(changed?.instances).toBe(Math.round((most?.instances ?? 0) * factor));
      expect(before).toMatchObject(others);
      expect(Object.keys(others)).toHaveLength(Object.keys(before).length - 1);
    }
  });
});

it('usage-all-fall: takes 30 % of every count', async () => {
  await withSandbox({}, async (sandbox) => {
    const before = Export.parse(JSON.parse((await read(sandbox.usageMonth)).text)).plugins;
    sandbox.setFaults(['usage-all-fall']);
    const after = Export.parse(JSON.parse((await read(sandbox.usageMonth)).text)).plugins;
    for (const [id, { instances }] of Object.entries(before)) {
      expect(after[id]?.instances).toBe(Math.round(instances * 0.7));
    }
  });
});

it('export-hostile: is JSON with impossible counts and dangerous ids of its own', async () => {
  await withSandbox({ faults: ['export-hostile'], plugins: 30 }, async (sandbox) => {
    const { text } = await read(sandbox.usageMonth);
    const { plugins } = z.object({ plugins: z.unknown() }).parse(JSON.parse(text));
    const list = Object.entries(z.custom<object>((value) => typeof value === 'object').parse(plugins));
    expect(list.map(([id]) => id)).toEqual(expect.arrayContaining(['__proto__', 'constructor']));
    const instances = list.map(
      ([, counts]: [string, unknown]) => z.object({ instances: z.unknown() }).safeParse(counts).data?.instances,
    );
    expect(instances).toEqual(expect.arrayContaining([null, Infinity, undefined]));
    expect(instances.some((count) => typeof count === 'number' && count < 0)).toBe(true);
    expect(instances.some((count) => typeof count === 'object' && count !== null)).toBe(true);
    expect(text).toMatch(/"install_events":"\d+"/);
  });
});
