import { expect, it } from 'vitest';
import { ask, FIRST, repositoryField, withSandbox } from '../testing/ask.ts';

it.each([
  ['a connection without bounds', 'watchers { totalCount }', 'MISSING_PAGINATION_BOUNDARIES'],
  ['a connection with two bounds', 'watchers(first: 1, last: 1) { totalCount }', 'INVALID_PAGINATION_BOUNDARIES'],
  ['101 nodes', 'issues(first: 101) { totalCount }', 'EXCESSIVE_PAGINATION'],
  ['no nodes', 'issues(last: 0) { totalCount }', 'EXCESSIVE_PAGINATION'],
  [
    'more than 500,000 nodes',
    'issues(first: 100) { nodes { comments(first: 100) { nodes { userContentEdits(first: 100) { totalCount } } } } }',
    'MAX_NODE_LIMIT_EXCEEDED',
  ],
])('refuses %s', async (_, selections, type) => {
  await withSandbox({}, async (sandbox) => {
    const { data, errors } = await ask(
      sandbox,
      `{ ${repositoryField(FIRST)} { ...F } } fragment F on Repository { ${selections} }`,
    );
    expect(data).toBeUndefined();
    expect(errors?.map((error) => error.type)).toEqual([type]);
  });
});

it('names the connection that has no bounds', async () => {
  await withSandbox({}, async (sandbox) => {
    const { errors } = await ask(sandbox, `{ r: ${repositoryField(FIRST)} { seen: watchers { totalCount } } }`);
    expect(errors).toMatchObject([
      {
        message: 'You must provide a `first` or `last` value to properly paginate the `watchers` connection.',
        path: ['r', 'seen'],
        locations: [{ line: 1 }],
      },
    ]);
  });
});

it.each([
  ['an unknown field', `{ ${repositoryField(FIRST)} { starz } }`],
  ['an argument of the wrong type', `{ ${repositoryField(FIRST)} { issues(first: "1") { totalCount } } }`],
  ['an object without selections', `{ ${repositoryField(FIRST)} }`],
  ['text that is no query', '{ repository('],
  ['a mutation', 'mutation { addStar(input: { starrableId: "R_1" }) { clientMutationId } }'],
  ['a variable without a value', `query ($n: Int!) { ${repositoryField(FIRST)} { issues(first: $n) { totalCount } } }`],
])('refuses %s', async (_, query) => {
  await withSandbox({}, async (sandbox) => {
    const { data, errors } = await ask(sandbox, query);
    expect(data).toBeUndefined();
    expect(errors?.length).toBeGreaterThan(0);
  });
});

it('counts nodes and points, bounds in variables included', async () => {
  await withSandbox({}, async (sandbox) => {
    const issues = 'issues(first: $n) { nodes { title } }';
    const query = `query ($n: Int!) { rateLimit { cost nodeCount limit used remaining } ${repositoryField(FIRST)} { ${issues} } }`;
    const { data } = await ask(sandbox, query, { n: 40 });
    expect(data?.rateLimit).toEqual({ cost: 1, nodeCount: 40, limit: 5000, used: 1, remaining: 4999 });
  });
});
