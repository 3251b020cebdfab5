import { expect, it } from 'vitest';
import { valueAt, type JsonObject } from '../../shared/json.ts';
import { createWorld } from '../world/world.ts';
import { ActiveFaults } from './active-faults.ts';
import { findRepository } from './moves.ts';
import type { Sandbox } from '../index.ts';
import { generateEntries } from '../registry/generated-entry.ts';
import {
  allRepositories,
  ask,
  FIRST,
  NOW,
  repositoryField,
  REPOSITORIES,
  SECOND,
  withSandbox,
} from '../testing/ask.ts';
import { repositoryName } from '../world/world-entry.ts';

const WRONG = /^Something went wrong while executing your query/;
const [FIRST_OWNER = '', FIRST_NAME = ''] = FIRST.split('/');

async function identity(sandbox: Sandbox, nameWithOwner: string, more = '') {
  const fields = 'id nameWithOwner isArchived owner { id login }';
  const { data, errors } = await ask(sandbox, `{ r: ${repositoryField(nameWithOwner, more)} { ${fields} } }`);
  return { repository: data?.r, error: errors?.[0] };
}

it('field: fails the field of every repository, and so the repository where it may not be null', async () => {
  await withSandbox({ faults: ['field=stargazerCount', 'field=latestRelease'] }, async (sandbox) => {
    const required = await ask(sandbox, allRepositories('id stargazerCount'));
    expect(Object.values(required.data ?? {})).toEqual(REPOSITORIES.map(() => null));
    expect(required.errors?.map(({ path }) => path)).toEqual(REPOSITORIES.map((_, at) => [`r${at}`, 'stargazerCount']));
    const optional = await ask(sandbox, `{ r: ${repositoryField(FIRST)} { nameWithOwner latestRelease { name } } }`);
    expect(optional.data).toEqual({ r: { nameWithOwner: FIRST, latestRelease: null } });
    expect(optional.errors).toMatchObject([{ message: WRONG, path: ['r', 'latestRelease'] }]);
    expect((await ask(sandbox, allRepositories('id'))).errors).toBeUndefined();
  });
});

it('field-pathless: fails a query that selects the field anywhere, without a path', async () => {
  await withSandbox({ faults: ['field-pathless=committedDate'] }, async (sandbox) => {
    const nested = 'defaultBranchRef { target { ... on Commit { committedDate } } }';
    const answer = await ask(
      sandbox,
      `{ r: ${repositoryField(FIRST)} { ...F } } fragment F on Repository { ${nested} }`,
    );
    expect(answer).toEqual({ data: null, errors: [{ message: expect.stringMatching(WRONG) as unknown }] });
    expect((await identity(sandbox, FIRST)).error).toBeUndefined();
  });
});

it('alias: fails one repository alone', async () => {
  await withSandbox({ faults: [`alias=${SECOND}`] }, async (sandbox) => {
    const { data, errors } = await ask(sandbox, allRepositories('id'));
    expect(Object.entries(data ?? {}).filter(([, value]) => value === null)).toEqual([['r1', null]]);
    expect(errors).toMatchObject([{ type: 'SERVICE_UNAVAILABLE', path: ['r1'] }]);
  });
});

it('partial: fails every third repository', async () => {
  await withSandbox({ faults: ['partial'] }, async (sandbox) => {
    const { data, errors } = await ask(sandbox, allRepositories('id'));
    expect(errors).toMatchObject(['r2', 'r5', 'r8'].map((alias) => ({ message: WRONG, path: [alias] })));
    expect(Object.values(data ?? {}).filter((value) => value === null)).toHaveLength(3);
  });
});

it('limit-over: answers the first N repositories, and an error for each other one', async () => {
  await withSandbox({ faults: ['limit-over=7'] }, async (sandbox) => {
    const { data, errors } = await ask(sandbox, allRepositories('id'));
    expect(Object.values(data ?? {}).map((value) => value !== null)).toEqual(REPOSITORIES.map((_, at) => at < 7));
    expect(errors).toMatchObject(['r7', 'r8'].map((alias) => ({ type: 'RESOURCE_LIMITS_EXCEEDED', path: [alias] })));
  });
});

it('renamed: answers the new name with the old ids, by both names', async () => {
  await withSandbox({}, async (sandbox) => {
    const before = await identity(sandbox, FIRST);
    sandbox.setFaults([`renamed=${FIRST.toLowerCase()}`]);
    const after = await identity(sandbox, FIRST);
    expect(after.repository).toEqual({ ...(before.repository as JsonObject), nameWithOwner: `${FIRST}-Renamed` });
    expect(await identity(sandbox, `${FIRST}-Renamed`)).toEqual(after);
    expect((await identity(sandbox, FIRST, ', followRenames: false')).error?.type).toBe('NOT_FOUND');
    expect((await identity(sandbox, `${FIRST}-Renamed`, ', followRenames: false')).error).toBeUndefined();
  });
});

it('transferred: answers another owner with other ids, and the same repository', async () => {
  await withSandbox({}, async (sandbox) => {
    const before = await identity(sandbox, FIRST);
    sandbox.setFaults([`transferred=${FIRST}`]);
    const after = await identity(sandbox, FIRST);
    expect(valueAt(after.repository, ['id'])).toBe(valueAt(before.repository, ['id']));
    expect(valueAt(after.repository, ['owner', 'id'])).not.toBe(valueAt(before.repository, ['owner', 'id']));
    expect(valueAt(after.repository, ['nameWithOwner'])).toBe(`${FIRST_OWNER}-successor/${FIRST_NAME}`);
    expect(await identity(sandbox, `${FIRST_OWNER}-successor/${FIRST_NAME}`)).toEqual(after);
  });
});

it('contradicting: the last assignment of the source is another than the declared one', () => {
  const entries = generateEntries(1, 60).map((entry) => ({ ...entry, isCalm: true }));
  const world = createWorld({ seed: 1, entries, now: NOW });
  for (const { source, python } of entries) {
    const { owner = '', name = '' } = repositoryName(source) ?? {};
    const faults = new ActiveFaults([`contradicting=${owner}/${name}`]);
    const files = findRepository(world, faults, owner, name)?.repository.files() ?? new Map<string, string>();
    const last = [...[...files.values()].join('').matchAll(/^__plugin_pythoncompat__ = "(.+)"$/gm)].at(-1)?.[1];
    if (python !== undefined && files.size > 0) expect(last?.includes('2.7')).toBe(!python.includes('2.7'));
  }
});

it('deleted, gone-once, archived: each for the one that is named', async () => {
  await withSandbox({ faults: [`deleted=${FIRST}`, `gone-once=${SECOND}`, `archived=${SECOND}`] }, async (sandbox) => {
    expect((await identity(sandbox, FIRST)).error?.type).toBe('NOT_FOUND');
    expect((await identity(sandbox, FIRST)).error?.type).toBe('NOT_FOUND');
    expect((await identity(sandbox, SECOND)).error?.type).toBe('NOT_FOUND');
    const there = await identity(sandbox, SECOND);
    expect(there.error).toBeUndefined();
    expect(there.repository).toMatchObject({ isArchived: true });
  });
});

it('nulls: what may be null is null, without an error', async () => {
  await withSandbox({ faults: ['nulls'] }, async (sandbox) => {
    const fields = 'latestRelease { name } defaultBranchRef { name } object(expression: "HEAD:README.md") { id }';
    const { data, errors } = await ask(sandbox, `{ r: ${repositoryField(FIRST)} { nameWithOwner ${fields} } }`);
    expect(errors).toBeUndefined();
    expect(data?.r).toEqual({ nameWithOwner: FIRST, latestRelease: null, defaultBranchRef: null, object: null });
  });
});

it('odd-fields: makes some counts texts, some negative, and takes some away', async () => {
  await withSandbox({ faults: ['odd-fields'] }, async (sandbox) => {
    const { data } = await ask(sandbox, allRepositories('stargazerCount forkCount watchers(first: 1) { totalCount }'));
    const counts = Object.values(data ?? {}).flatMap((one) =>
      [['stargazerCount'], ['forkCount'], ['watchers', 'totalCount']].map((path) => valueAt(one, path)),
    );
    const kinds = counts.map((count) => (typeof count === 'number' && count < 0 ? 'negative' : typeof count));
    expect(new Set(kinds)).toEqual(new Set(['number', 'string', 'negative', 'undefined']));
  });
});

it('faults for what is not there change nothing', async () => {
  const names = `alias deleted renamed transferred transferred-replaced reregistered reregistered-repo archived
    contradicting gone-once`.split(/\s+/);
  const faults = [
    ...names.flatMap((name) => [`${name}=no/where`, `${name}=/`, `${name}=nothing`]),
    'field=nothing',
    'field-pathless=x',
  ];
  await withSandbox({}, async (sandbox) => {
    const before = await ask(sandbox, allRepositories('id nameWithOwner isArchived'));
    sandbox.setFaults(faults);
    expect(await ask(sandbox, allRepositories('id nameWithOwner isArchived'))).toEqual(before);
  });
});
