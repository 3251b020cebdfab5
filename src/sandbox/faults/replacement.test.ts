import { expect, it } from 'vitest';
import { valueAt } from '../../shared/json.ts';
import { ask, FIRST, get, repositoryField, SECOND, textAt, withSandbox } from '../testing/ask.ts';
import type { Sandbox } from '../index.ts';

const [FIRST_OWNER = '', FIRST_NAME = ''] = FIRST.split('/');

/** The ids of what stands under a name, with the names that it has. */
async function identity(sandbox: Sandbox, nameWithOwner: string, more = '') {
  const fields = 'id nameWithOwner owner { id login }';
  const { data, errors } = await ask(sandbox, `{ r: ${repositoryField(nameWithOwner, more)} { ${fields} } }`);
  expect(errors).toBeUndefined();
  const [id, fullName, ownerId, login] = [['id'], ['nameWithOwner'], ['owner', 'id'], ['owner', 'login']].map((path) =>
    valueAt(data?.r, path),
  );
  return { id, fullName, ownerId, login };
}

it.each([
  ['reregistered', { isSameOwner: false }],
  ['reregistered-repo', { isSameOwner: true }],
  ['transferred-replaced', { isSameOwner: true }],
])('%s: answers another repository under the old name', async (fault, { isSameOwner }) => {
  await withSandbox({}, async (sandbox) => {
    const before = await identity(sandbox, FIRST);
    sandbox.setFaults([`${fault}=${FIRST.toUpperCase()}`]);
    const after = await identity(sandbox, FIRST);
    expect([after.fullName, after.login]).toEqual([FIRST, FIRST_OWNER]);
    expect([after.id === before.id, after.ownerId === before.ownerId]).toEqual([false, isSameOwner]);
    expect(await identity(sandbox, FIRST, ', followRenames: false')).toEqual(after);
  });
});

it('replaces the one that is named, and no other', async () => {
  await withSandbox({}, async (sandbox) => {
    const before = await identity(sandbox, SECOND);
    sandbox.setFaults([`reregistered=${FIRST}`]);
    expect(await identity(sandbox, SECOND)).toEqual(before);
  });
});

it('transferred-replaced: the old repository is at its new owner, with its ids, and found by its id', async () => {
  await withSandbox({}, async (sandbox) => {
    const before = await get(`${sandbox.url}/repos/${FIRST}`);
    sandbox.setFaults([`transferred-replaced=${FIRST}`]);
    const byId = await get(`${sandbox.url}/repositories/${textAt(before.body, 'id')}`);
    expect(byId.body).toMatchObject({
      node_id: before.body.node_id,
      full_name: `${FIRST_OWNER}-successor/${FIRST_NAME}`,
      stargazers_count: before.body.stargazers_count,
    });
    const replacement = await get(`${sandbox.url}/repos/${FIRST}`);
    expect([replacement.status, replacement.body.full_name]).toEqual([200, FIRST]);
    expect(replacement.body.node_id).not.toBe(before.body.node_id);
    expect(await get(`${sandbox.url}/repositories/${textAt(replacement.body, 'id')}`)).toMatchObject({
      body: replacement.body,
    });
  });
});

it.each(['reregistered', 'reregistered-repo'])('%s: nothing is left under the old id', async (fault) => {
  await withSandbox({}, async (sandbox) => {
    const { body } = await get(`${sandbox.url}/repos/${FIRST}`);
    sandbox.setFaults([`${fault}=${FIRST}`]);
    expect((await get(`${sandbox.url}/repositories/${textAt(body, 'id')}`)).status).toBe(404);
  });
});
