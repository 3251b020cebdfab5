import { expect, it } from 'vitest';
import { valueAt } from '../../shared/json.ts';
import { generateEntries } from '../registry/generated-entry.ts';
import { allRepositories, ask, repositoryField, textAt, withSandbox } from '../testing/ask.ts';
import { ticketOf } from '../world/world-entry.ts';

const TICKETS = {
  notice: generateEntries(1, 30).find(({ hasNotice }) => hasNotice)?.abandoned ?? '',
  adoption: generateEntries(1, 30).find(({ adoption }) => adoption)?.adoption ?? '',
};
const ISSUE = '{ __typename number createdAt state title url }';

it.each(Object.entries(TICKETS))('answers the ticket that an entry names: %s', async (_, url) => {
  const { owner = '', name = '', number = 0 } = ticketOf(url) ?? {};
  await withSandbox({ plugins: 30 }, async (sandbox) => {
    const query = `{ r: ${repositoryField(`${owner}/${name}`)} { nameWithOwner issue(number: ${number}) ${ISSUE} } }`;
    const { data, errors } = await ask(sandbox, query);
    expect(errors).toBeUndefined();
    expect(data?.r).toMatchObject({
      nameWithOwner: `${owner}/${name}`,
      issue: { __typename: 'Issue', number, url, state: 'OPEN' },
    });
    expect(textAt(data?.r, 'issue', 'createdAt')).toMatch(/^20[12]\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(await ask(sandbox, query)).toEqual({ data });
  });
});

it('answers the issues of a repository, a later one with a higher number, and none beyond the last', async () => {
  await withSandbox({}, async (sandbox) => {
    const counts = 'open: issues(states: [OPEN], first: 1) { totalCount } issues(first: 1) { totalCount }';
    const all = await ask(sandbox, allRepositories(`nameWithOwner ${counts}`));
    const most = Object.values(all.data ?? {}).find((one) => Number(valueAt(one, ['open', 'totalCount'])) > 1);
    const total = Number(valueAt(most, ['issues', 'totalCount']));
    const field = repositoryField(textAt(most, 'nameWithOwner'));
    const wanted = [1, 2, total, total + 1, 0].map((number, at) => `i${at}: issue(number: ${number}) ${ISSUE}`);
    const { data, errors } = await ask(sandbox, `{ r: ${field} { ${wanted.join(' ')} } }`);
    expect(textAt(data?.r, 'i1', 'createdAt') > textAt(data?.r, 'i0', 'createdAt')).toBe(true);
    expect(textAt(data?.r, 'i2', 'createdAt') > textAt(data?.r, 'i1', 'createdAt')).toBe(true);
    expect([valueAt(data?.r, ['i0', 'state']), valueAt(data?.r, ['i2', 'state'])]).toEqual(['OPEN', 'CLOSED']);
    expect(data?.r).toMatchObject({ i3: null, i4: null });
    expect(errors).toMatchObject([
      {
        type: 'NOT_FOUND',
        path: ['r', 'i3'],
        message: `Could not resolve to an Issue with the number of ${total + 1}.`,
      },
      { type: 'NOT_FOUND', path: ['r', 'i4'] },
    ]);
  });
});
