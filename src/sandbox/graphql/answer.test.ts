import { expect, it } from 'vitest';
import { valueAt, type Json } from '../../shared/json.ts';
import { ask, FIRST, post, repositoryField, REPOSITORIES, textAt, withSandbox } from '../testing/ask.ts';

it('plays what an enrichment asks for', async () => {
  await withSandbox({}, async (sandbox) => {
    const { data, errors } = await ask(
      sandbox,
      `{ r: ${repositoryField(FIRST)} {
        __typename id databaseId nameWithOwner url isArchived isPrivate isDisabled pushedAt stargazerCount
        owner { __typename login id }
        watchers(first: 1) { totalCount nodes { login } }
        stargazers(first: 1) { totalCount }
        open: issues(states: [OPEN], first: 2) { totalCount nodes { state } pageInfo { hasNextPage } }
        closed: issues(states: [CLOSED], first: 1) { totalCount }
        all: issues(first: 1) { totalCount }
        latestRelease { name tagName publishedAt url isPrerelease }
        defaultBranchRef { name target { __typename oid ... on Commit { committedDate history(first: 1) { nodes { oid } } } } }
      } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.r).toMatchObject({ __typename: 'Repository', nameWithOwner: FIRST, isPrivate: false });
    const at = (...path: string[]): Json | undefined => valueAt(data?.r, path);
    expect(at('id')).toMatch(/^R_/);
    expect(at('owner', 'id')).toMatch(/^[UO]_/);
    expect(at('stargazerCount')).toBe(at('stargazers', 'totalCount'));
    expect(Number(at('open', 'totalCount')) + Number(at('closed', 'totalCount'))).toBe(at('all', 'totalCount'));
    expect(at('defaultBranchRef', 'target', 'oid')).toMatch(/^[0-9a-f]{40}$/);
    expect(at('defaultBranchRef', 'target', 'committedDate')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(at('pushedAt')).toBe(at('defaultBranchRef', 'target', 'committedDate'));
  });
});

it('answers GitHub’s error for a repository that does not exist, beside the others’ data', async () => {
  await withSandbox({}, async (sandbox) => {
    const query = `{ gone: repository(owner: "o", name: "n") { id } there: ${repositoryField(FIRST)} { nameWithOwner } }`;
    const { status, text } = await post(sandbox, query);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      data: { gone: null, there: { nameWithOwner: FIRST } },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['gone'],
          locations: [{ line: 1, column: 3 }],
          message: "Could not resolve to a Repository with the name 'o/n'.",
        },
      ],
    });
  });
});

it('finds a repository whatever the case of its name, and answers with the real one', async () => {
  await withSandbox({}, async (sandbox) => {
    const { data } = await ask(sandbox, `{ r: ${repositoryField(FIRST.toUpperCase())} { nameWithOwner } }`);
    expect(data?.r).toEqual({ nameWithOwner: FIRST });
  });
});

it('refuses a field of the schema that it has no data for, instead of guessing', async () => {
  await withSandbox({}, async (sandbox) => {
    const { data, errors } = await ask(sandbox, `{ r: ${repositoryField(FIRST)} { diskUsage } }`);
    expect(data?.r).toEqual({ diskUsage: null });
    expect(errors?.[0]?.message).toBe('The sandbox does not play Repository.diskUsage.');
  });
});

it('reads files by any name of the newest commit, folders too', async () => {
  await withSandbox({}, async (sandbox) => {
    const top = await ask(
      sandbox,
      `{ r: ${repositoryField(FIRST)} { defaultBranchRef { name target { oid } } object(expression: "HEAD:") { __typename ... on Tree { entries { name type path } } } } }`,
    );
    const branch = textAt(top.data?.r, 'defaultBranchRef', 'name');
    const oid = textAt(top.data?.r, 'defaultBranchRef', 'target', 'oid');
    const blob = '{ ... on Blob { text byteSize isBinary isTruncated oid abbreviatedOid } }';
    const object = (alias: string, expression: string): string =>
      `${alias}: object(expression: "${expression}") ${blob}`;
    const names = ['HEAD', branch, oid, `refs/heads/${branch}`];
    const fields = [
      ...names.map((name, at) => object(`f${at}`, `${name}:README.md`)),
      object('none', 'HEAD:no/such.py'),
      object('other', 'no-branch:README.md'),
      object('inherited', 'HEAD:constructor'),
    ];
    const { data, errors } = await ask(sandbox, `{ r: ${repositoryField(FIRST)} { ${fields.join(' ')} } }`);
    expect(errors).toBeUndefined();
    expect(valueAt(top.data?.r, ['object', 'entries'])).toContainEqual({
      name: 'README.md',
      type: 'blob',
      path: 'README.md',
    });
    expect(valueAt(data?.r, ['f0', 'text'])).toContain('# OctoPrint-');
    for (const name of ['f1', 'f2', 'f3']) expect(valueAt(data?.r, [name])).toEqual(valueAt(data?.r, ['f0']));
    expect(data?.r).toMatchObject({ none: null, other: null, inherited: null });
  });
});

it('honours the order of releases and the pages', async () => {
  await withSandbox({}, async (sandbox) => {
    const newest = 'orderBy: { field: CREATED_AT, direction: DESC }';
    const fields = `nameWithOwner
      first: releases(first: 2, ${newest}) { totalCount nodes { tagName createdAt } pageInfo { endCursor } }
      last: releases(last: 1) { nodes { tagName } }`;
    const all = await ask(
      sandbox,
      `{ ${REPOSITORIES.map((name, at) => `r${at}: ${repositoryField(name)} { ${fields} }`).join(' ')} }`,
    );
    const most = Object.values(all.data ?? {}).find((one) => Number(valueAt(one, ['first', 'totalCount'])) > 3);
    const [first, second] = [0, 1].map((at) => nodes(most, 'first')[at]);
    expect(textAt(first, 'createdAt') > textAt(second, 'createdAt')).toBe(true);
    expect(nodes(most, 'last')).toMatchObject([{ tagName: valueAt(first, ['tagName']) }]);

    const cursor = valueAt(most, ['first', 'pageInfo', 'endCursor']);
    const field = repositoryField(textAt(most, 'nameWithOwner'));
    const page = `releases(first: 1, after: $after, ${newest}) { nodes { tagName } pageInfo { hasPreviousPage } }`;
    const next = await ask(sandbox, `query ($after: String) { r: ${field} { ${page} } }`, { after: cursor ?? null });
    expect(valueAt(next.data?.r, ['releases', 'pageInfo', 'hasPreviousPage'])).toBe(true);
    expect(nodes(next.data?.r, 'releases')[0]).not.toMatchObject({ tagName: valueAt(second, ['tagName']) });
  });
});

function nodes(repository: Json | undefined, alias: string): Json[] {
  const found = valueAt(repository, [alias, 'nodes']);
  return Array.isArray(found) ? found : [];
}

it('sends the rate limit with every answer', async () => {
  await withSandbox({}, async (sandbox) => {
    const { headers } = await post(sandbox, `{ ${repositoryField(FIRST)} { id } }`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-ratelimit-limit': '5000',
      'x-ratelimit-used': '1',
      'x-ratelimit-remaining': '4999',
      'x-ratelimit-resource': 'graphql',
    });
    expect(Number(headers.get('x-ratelimit-reset'))).toBeGreaterThan(1_700_000_000);
  });
});

it.each(['', 'null', '[]', '{"query": 1}', '{"query": "{ a }", "variables": []}'])(
  'refuses the body %j with 400',
  async (body) => {
    await withSandbox({}, async (sandbox) => {
      const answer = await fetch(`${sandbox.url}/graphql`, { method: 'POST', body });
      expect(answer.status).toBe(400);
      expect(sandbox.aliases).toEqual([0]);
    });
  },
);
