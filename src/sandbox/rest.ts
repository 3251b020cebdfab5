import type { ActiveFaults } from './faults/active-faults.ts';
import { findRepository, findRepositoryById } from './faults/moves.ts';
import { blobOid, isoTime } from './graphql/git-values.ts';
import { json, notFound, type RawAnswer } from './raw-answer.ts';
import { TEMPLATES } from './rest-templates.ts';
import { simpleUser } from './rest-user.ts';
import type { WorldRepository } from './world/repository.ts';
import type { World } from './world/world.ts';

/** Where an answer's addresses begin: the REST root. */
export interface RestContext {
  world: World;
  faults: ActiveFaults;
  root: string;
}

/**
 * `GET /repos/{owner}/{repo}`: a name that is no longer the repository's leads on to its id.
 * @param more Fields that depend on who asks, and on where the repository is.
 */
export function repositoryAnswer(context: RestContext, owner: string, name: string, more: object): RawAnswer {
  const found = findRepository(context.world, context.faults, owner, name);
  if (!found) return notFound('repos/repos#get-a-repository');
  return found.moved
    ? movedPermanently(context, found.repository)
    : json(200, { ...restRepository(found.repository, context.root), ...more });
}

/** `GET /repositories/{id}` */
export function repositoryByIdAnswer({ world, faults, root }: RestContext, databaseId: number): RawAnswer {
  const repository = findRepositoryById(world, faults, databaseId);
  return repository ? json(200, restRepository(repository, root)) : notFound('repos/repos#get-a-repository');
}

/** `GET /repos/{owner}/{repo}/contents/{path}`, of files on the default branch. */
export function contentsAnswer(
  context: RestContext,
  { owner, name, path, ref }: { owner: string; name: string; path: string; ref: string | undefined },
): RawAnswer {
  const found = findRepository(context.world, context.faults, owner, name);
  if (found?.moved) return movedPermanently(context, found.repository, `/contents/${path}`);
  const repository = found?.repository;
  const isThere =
    repository && (ref === undefined || ['HEAD', repository.defaultBranch, repository.head.oid].includes(ref));
  const text = isThere ? repository.files().get(path) : undefined;
  return repository && text !== undefined
    ? json(200, restContent(repository, path, text, context.root))
    : notFound('repos/contents#get-repository-content');
}

function movedPermanently({ root }: RestContext, { databaseId }: WorldRepository, below = ''): RawAnswer {
  const url = `${root}/repositories/${databaseId}${below}`;
  const documentation = 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects';
  return json(301, { message: 'Moved Permanently', url, documentation_url: documentation }, { location: url });
}

function restContent(repository: WorldRepository, path: string, text: string, root: string) {
  const fullName = `${repository.owner.login}/${repository.name}`;
  const url = `${root}/repos/${fullName}/contents/${path}?ref=${repository.defaultBranch}`;
  const sha = blobOid(text);
  const gitUrl = `${root}/repos/${fullName}/git/blobs/${sha}`;
  const page = `https://github.com/${fullName}/blob/${repository.defaultBranch}/${path}`;
  return {
    type: 'file',
    encoding: 'base64',
    size: Buffer.byteLength(text),
    name: path.split('/').at(-1),
    path,
    // Lines of 60 characters, as GitHub breaks them.
    content: Buffer.from(text)
      .toString('base64')
      .replaceAll(/.{1,60}/g, '$&\n'),
    sha,
    url,
    git_url: gitUrl,
    html_url: page,
    download_url: `https://raw.githubusercontent.com/${fullName}/${repository.defaultBranch}/${path}`,
    _links: { self: url, git: gitUrl, html: page },
  };
}

/** A repository as `full-repository` has it, without what depends on who asks. */
export function restRepository(repository: WorldRepository, root: string) {
  const { owner, name } = repository;
  const fullName = `${owner.login}/${name}`;
  const url = `${root}/repos/${fullName}`;
  const page = `https://github.com/${fullName}`;
  const openIssues = repository.openIssues + repository.openPullRequests;
  const pushedAt = isoTime(repository.head.committedDate);
  return {
    id: repository.databaseId,
    node_id: repository.id,
    name,
    full_name: fullName,
    private: false,
    owner: simpleUser(owner, root),
    html_url: page,
    description: repository.description,
    fork: false,
    url,
    ...Object.fromEntries(TEMPLATES.map(([field, path]) => [field, `${url}${path}`])),
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    created_at: isoTime(repository.createdAt),
    updated_at: pushedAt,
    pushed_at: pushedAt,
    size: 1_234,
    language: 'Python',
    license: null,
    topics: ['octoprint', 'octoprint-plugin'],
    default_branch: repository.defaultBranch,
    visibility: 'public',
    archived: repository.isArchived,
    disabled: false,
    is_template: false,
    allow_forking: true,
    web_commit_signoff_required: false,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: repository.forks,
    forks: repository.forks,
    network_count: repository.forks,
    stargazers_count: repository.stars,
    // GitHub's old names: both are the stars, and the watchers are the subscribers.
    watchers_count: repository.stars,
    watchers: repository.stars,
    subscribers_count: repository.watchers,
    // Pull requests included.
    open_issues_count: openIssues,
    open_issues: openIssues,
  };
}
