import { expect, it } from 'vitest';
import { valueAt } from '../shared/json.ts';
import { ask, FIRST, get, repositoryField, textAt, withSandbox } from './testing/ask.ts';

/** The required fields of `full-repository` in GitHub's OpenAPI description. */
const FULL_REPOSITORY =
  `allow_forking archive_url archived assignees_url blobs_url branches_url clone_url collaborators_url
  comments_url commits_url compare_url contents_url contributors_url created_at default_branch deployments_url description
  disabled downloads_url events_url fork forks forks_count forks_url full_name git_commits_url git_refs_url git_tags_url
  git_url has_discussions has_downloads has_issues has_pages has_projects has_wiki homepage hooks_url html_url id
  issue_comment_url issue_events_url issues_url keys_url labels_url language languages_url license merges_url
  milestones_url mirror_url name network_count node_id notifications_url open_issues open_issues_count owner private
  pulls_url pushed_at releases_url size ssh_url stargazers_count stargazers_url statuses_url subscribers_count
  subscribers_url subscription_url svn_url tags_url teams_url trees_url updated_at url watchers watchers_count`.split(
    /\s+/,
  );
/** Those of `simple-user`. */
const SIMPLE_USER = `avatar_url events_url followers_url following_url gists_url gravatar_id html_url id login node_id
  organizations_url received_events_url repos_url site_admin starred_url subscriptions_url type url`.split(/\s+/);
/** Those of `content-file`. */
const CONTENT_FILE = '_links content download_url encoding git_url html_url name path sha size type url'.split(' ');

it('answers a repository with all documented fields, and the numbers that GraphQL has', async () => {
  await withSandbox({}, async (sandbox) => {
    const { status, body, headers } = await get(`${sandbox.url}/repos/${FIRST}`);
    expect([status, headers.get('x-ratelimit-resource')]).toEqual([200, 'core']);
    expect(Object.keys(body)).toEqual(expect.arrayContaining(FULL_REPOSITORY));
    expect(Object.keys(valueAt(body, ['owner']) ?? {})).toEqual(expect.arrayContaining(SIMPLE_USER));
    const fields = 'id databaseId stargazerCount watchers(first: 1) { totalCount } owner { id }';
    const { data } = await ask(sandbox, `{ r: ${repositoryField(FIRST)} { ${fields} } }`);
    expect(data?.r).toEqual({
      id: body.node_id,
      databaseId: body.id,
      stargazerCount: body.stargazers_count,
      watchers: { totalCount: body.subscribers_count },
      owner: { id: valueAt(body, ['owner', 'node_id']) },
    });
    expect(sandbox.requests).toEqual({ graphql: 1, rest: 1, usage: 0 });
  });
});

it('answers the same repository by its id', async () => {
  await withSandbox({}, async (sandbox) => {
    const byName = await get(`${sandbox.url}/repos/${FIRST}`);
    expect(await get(`${sandbox.url}/repositories/${textAt(byName.body, 'id')}`)).toMatchObject({
      status: 200,
      body: byName.body,
    });
  });
});

it('leads from an old name to the id, and there to the new name', async () => {
  await withSandbox({ faults: [`renamed=${FIRST}`] }, async (sandbox) => {
    const { status, headers, body } = await get(`${sandbox.url}/repos/${FIRST}`);
    expect(status).toBe(301);
    expect(body).toMatchObject({ message: 'Moved Permanently', url: headers.get('location') });
    const there = await get(headers.get('location') ?? '');
    expect(there.body.full_name).toBe(`${FIRST}-Renamed`);
  });
});

it('answers a file as base64', async () => {
  await withSandbox({}, async (sandbox) => {
    const { body } = await get(`${sandbox.url}/repos/${FIRST}/contents/README.md`);
    expect(Object.keys(body)).toEqual(expect.arrayContaining(CONTENT_FILE));
    const text = Buffer.from(textAt(body, 'content'), 'base64').toString();
    expect(text).toContain('# OctoPrint-');
    expect(body.size).toBe(text.length);
  });
});

it.each([
  ['/repos/no/where', 'repos/repos#get-a-repository'],
  ['/repositories/1', 'repos/repos#get-a-repository'],
  ['/repositories/x', 'repos/repos#get-a-repository'],
  [`/repos/${FIRST}/contents/no/such.py`, 'repos/contents#get-repository-content'],
  [`/repos/${FIRST}/contents/README.md?ref=no-branch`, 'repos/contents#get-repository-content'],
])('answers 404 for %s', async (path, documented) => {
  await withSandbox({}, async (sandbox) => {
    const { status, body } = await get(`${sandbox.url}${path}`);
    expect([status, body]).toEqual([
      404,
      { message: 'Not Found', documentation_url: `https://docs.github.com/rest/${documented}`, status: '404' },
    ]);
  });
});

it('a deleted repository is gone by name and by id', async () => {
  await withSandbox({}, async (sandbox) => {
    const { body } = await get(`${sandbox.url}/repos/${FIRST}`);
    sandbox.setFaults([`deleted=${FIRST}`]);
    expect((await get(`${sandbox.url}/repos/${FIRST}`)).status).toBe(404);
    expect((await get(`${sandbox.url}/repositories/${textAt(body, 'id')}`)).status).toBe(404);
  });
});
