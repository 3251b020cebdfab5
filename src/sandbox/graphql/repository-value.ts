import type { WorldOwner, WorldRepository } from '../world/repository.ts';
import { issueAt } from '../world/issue.ts';
import { connection, type Page } from './connection.ts';
import { failure } from './failures.ts';
import { commitValue, gitObject, isoTime } from './git-values.ts';
import { latestReleaseValue, releasesValue } from './release-values.ts';

type States = Page & { states?: readonly string[] | null; labels?: unknown; filterBy?: unknown };

/** A repository as the schema's `Repository`: values, and functions of a field's arguments. */
export function repositoryValue(repository: WorldRepository) {
  const nameWithOwner = `${repository.owner.login}/${repository.name}`;
  const pushedAt = (): string => isoTime(repository.head.committedDate);
  return {
    __typename: 'Repository',
    id: repository.id,
    databaseId: repository.databaseId,
    name: repository.name,
    nameWithOwner,
    owner: () => ownerValue(repository.owner),
    url: `https://github.com/${nameWithOwner}`,
    resourcePath: `/${nameWithOwner}`,
    description: repository.description,
    createdAt: () => isoTime(repository.createdAt),
    updatedAt: pushedAt,
    pushedAt,
    archivedAt: repository.isArchived ? pushedAt : null,
    isArchived: repository.isArchived,
    isDisabled: false,
    isEmpty: repository.isEmpty,
    isFork: false,
    isLocked: false,
    isMirror: false,
    isPrivate: false,
    isTemplate: false,
    visibility: 'PUBLIC',
    hasIssuesEnabled: repository.hasIssues,
    forkCount: repository.forks,
    stargazerCount: repository.stars,
    viewerHasStarred: false,
    stargazers: (page: Page) => connection(repository.stars, visitor, page),
    watchers: (page: Page) => connection(repository.watchers, visitor, page),
    issues: (page: States) =>
      counted(nameWithOwner, 'issues', page, [
        ['OPEN', repository.hasIssues ? repository.openIssues : 0],
        ['CLOSED', repository.hasIssues ? repository.closedIssues : 0],
      ]),
    issue: ({ number }: { number: number }) => issueValue(repository, nameWithOwner, number),
    pullRequests: (page: States) =>
      counted(nameWithOwner, 'pull', page, [
        ['OPEN', repository.openPullRequests],
        ['MERGED', repository.closedPullRequests],
      ]),
    releases: (page: Parameters<typeof releasesValue>[1]) => releasesValue(repository, page),
    latestRelease: () => latestReleaseValue(repository),
    defaultBranchRef: () =>
      repository.isEmpty
        ? null
        : {
            id: `REF_${repository.databaseId}`,
            name: repository.defaultBranch,
            prefix: 'refs/heads/',
            target: () => commitValue(repository, repository.head),
          },
    object: (wanted: Parameters<typeof gitObject>[1]) => (repository.isEmpty ? null : gitObject(repository, wanted)),
  };
}

function ownerValue({ login, id, databaseId, kind }: WorldOwner) {
  return {
    __typename: kind,
    login,
    id,
    databaseId,
    url: `https://github.com/${login}`,
    resourcePath: `/${login}`,
    avatarUrl: `https://avatars.githubusercontent.com/u/${databaseId}?v=4`,
  };
}

/** Somebody who stars or watches. */
function visitor(index: number) {
  return ownerValue({
    login: `demo-visitor-${index + 1}`,
    id: `U_visitor${index + 1}`,
    databaseId: index + 1,
    kind: 'User',
  });
}

function issueValue(repository: WorldRepository, nameWithOwner: string, number: number) {
  const issue = issueAt(repository, number);
  if (!issue) throw failure('NOT_FOUND', `Could not resolve to an Issue with the number of ${number}.`);
  return {
    __typename: 'Issue',
    id: `I_${nameWithOwner}_${number}`,
    number,
    title: issue.title,
    state: issue.state,
    createdAt: () => isoTime(issue.createdAt),
    url: `https://github.com/${nameWithOwner}/issues/${number}`,
  };
}

/** Issues or pull requests, the oldest first, of the states that are asked for; of all of them where none is. */
function counted(
  nameWithOwner: string,
  folder: 'issues' | 'pull',
  { states, labels, filterBy, ...page }: States,
  counts: readonly (readonly [state: string, count: number])[],
) {
  if (labels ?? filterBy) throw failure('UNPROCESSABLE', 'The sandbox knows neither labels nor other filters.');
  const wanted = counts.filter(([state]) => !states || states.length === 0 || states.includes(state));
  const total = wanted.reduce((sum, [, count]) => sum + count, 0);
  const stateAt = (index: number): string | undefined => {
    let before = 0;
    return wanted.find(([, count]) => index < (before += count))?.[0];
  };
  return connection(
    total,
    (at) => ({
      id: `I_${nameWithOwner}_${at + 1}`,
      number: at + 1,
      title: `Number ${at + 1}`,
      state: stateAt(at),
      url: `https://github.com/${nameWithOwner}/${folder}/${at + 1}`,
    }),
    page,
  );
}
