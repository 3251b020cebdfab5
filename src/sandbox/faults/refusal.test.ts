import { expect, it } from 'vitest';
import { allRepositories, ask, FIRST, get, post, repositoryField, withSandbox } from '../testing/ask.ts';

const QUERY = `{ r: ${repositoryField(FIRST)} { nameWithOwner } }`;
const DATA = { data: { r: { nameWithOwner: FIRST } } };

it('refuse-over: answers 502 with a page for more than N repositories', async () => {
  await withSandbox({ faults: ['refuse-over=8'] }, async (sandbox) => {
    const { status, headers, text } = await post(sandbox, allRepositories('id'));
    expect([status, headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect(text).toContain('<html>');
    expect(await ask(sandbox, QUERY)).toEqual(DATA);
    expect(sandbox.aliases).toEqual([9, 1]);
  });
});

it('flaky: refuses so many in a hundred, the same ones for the same seed', async () => {
  const statuses: number[][] = [];
  for (const seed of [1, 1, 2]) {
    await withSandbox({ faults: ['flaky=40'], seed }, async (sandbox) => {
      const run: number[] = [];
      for (let at = 0; at < 40; at++) run.push((await post(sandbox, QUERY)).status);
      statuses.push(run);
    });
  }
  expect(statuses[1]).toEqual(statuses[0]);
  expect(statuses[2]).not.toEqual(statuses[0]);
  expect(statuses[0]?.filter((status) => status === 502).length).toBeGreaterThan(5);
  expect(statuses[0]?.filter((status) => status === 200).length).toBeGreaterThan(5);
});

it('primary-limit: says so with status 200, with a reset that is near, for the first COUNT queries', async () => {
  await withSandbox({ faults: ['primary-limit=2'] }, async (sandbox) => {
    const first = await post(sandbox, QUERY);
    expect(first.status).toBe(200);
    expect(JSON.parse(first.text)).toMatchObject({ errors: [{ type: 'RATE_LIMITED' }] });
    expect(first.headers.get('x-ratelimit-remaining')).toBe('0');
    const wait = Number(first.headers.get('x-ratelimit-reset')) * 1000 - Date.now();
    expect(wait).toBeLessThanOrEqual(2_000);
    expect((await ask(sandbox, QUERY)).errors).toMatchObject([{ type: 'RATE_LIMIT' }]);
    expect(await ask(sandbox, QUERY)).toEqual(DATA);
  });
});

it('secondary-limit: answers 403, then 200 with an error, for the first COUNT requests', async () => {
  await withSandbox({ faults: ['secondary-limit=2'] }, async (sandbox) => {
    const [first, second] = [await post(sandbox, QUERY), await post(sandbox, QUERY)];
    const message = expect.stringMatching(/^You have exceeded a secondary rate limit/) as unknown;
    expect([first.status, first.headers.get('retry-after')]).toEqual([403, '1']);
    expect(JSON.parse(first.text)).toMatchObject({ message, status: '403' });
    expect([second.status, second.headers.get('retry-after')]).toEqual([200, '1']);
    expect(JSON.parse(second.text)).toMatchObject({ errors: [{ message }] });
    expect(await ask(sandbox, QUERY)).toEqual(DATA);
    sandbox.setFaults(['secondary-limit']);
    expect((await get(`${sandbox.url}/repos/${FIRST}`)).status).toBe(403);
  });
});

it('bad-credentials: answers 401, on REST too', async () => {
  await withSandbox({ faults: ['bad-credentials'] }, async (sandbox) => {
    const { status, text } = await post(sandbox, QUERY);
    expect([status, JSON.parse(text)]).toMatchObject([401, { message: 'Bad credentials' }]);
    expect((await get(`${sandbox.url}/repos/${FIRST}`)).status).toBe(401);
  });
});

it('garbage: answers a page with status 200', async () => {
  await withSandbox({ faults: ['garbage'] }, async (sandbox) => {
    const { status, text } = await post(sandbox, QUERY);
    expect(status).toBe(200);
    expect(text).toContain('<html>');
  });
});

it('drop-after: cuts the connection after N queries, and counts those too', async () => {
  await withSandbox({ faults: ['drop-after=1'] }, async (sandbox) => {
    expect(await ask(sandbox, QUERY)).toEqual(DATA);
    await expect(post(sandbox, QUERY)).rejects.toThrow('fetch failed');
    await expect(post(sandbox, QUERY)).rejects.toThrow('fetch failed');
    expect(sandbox.requests.graphql).toBe(3);
    sandbox.setFaults([]);
    expect(await ask(sandbox, QUERY)).toEqual(DATA);
  });
});

it('setFaults refuses an unknown fault and keeps those that were on', async () => {
  await withSandbox({ faults: ['bad-credentials'] }, async (sandbox) => {
    expect(() => sandbox.setFaults(['nonsense'])).toThrow('no fault "nonsense"');
    expect((await post(sandbox, QUERY)).status).toBe(401);
  });
});
