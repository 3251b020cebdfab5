import type { Json } from '../../../shared/json.ts';
import type { FactName, Facts } from '../../github/index.ts';
import { registryDate, releasesOf } from './releases.ts';

/** A field of `github` in the front matter, and what GitHub says for it; `undefined` takes it out. */
interface GitHubField {
  key: string;
  after: Json | undefined;
}

/** The problem of a fact names the field that keeps its value. */
export const FIELD_OF_FACT: Record<FactName, string> = {
  id: 'github.repo',
  nameWithOwner: 'github.repo',
  owner: 'github.repo',
  isArchived: 'isArchived',
  isDisabled: 'isDisabled',
  isEmpty: 'isEmpty',
  hasIssuesEnabled: 'hasIssuesEnabled',
  openIssues: 'github.open_issues',
  closedIssues: 'github.closed_issues',
  releases: 'github.releases',
  watchers: 'github.watchers',
  stargazerCount: 'github.stars',
  defaultBranchRef: 'github.last_push',
  latestRelease: 'github.latest_release',
};

/** The fields that GitHub answered, in the order in which they are written. One that it did not answer is left out. */
export function githubFields(facts: Partial<Facts>): GitHubField[] {
  const releases = releasesOf(facts);
  const lastPush = facts.defaultBranchRef?.committedDate;
  const answered: [string, Json | undefined][] = [
    ['repo', facts.nameWithOwner],
    ['open_issues', facts.openIssues],
    ['closed_issues', facts.closedIssues],
    ['releases', releases?.count],
    ['watchers', facts.watchers],
    ['stars', facts.stargazerCount],
    ['last_push', lastPush === undefined ? undefined : registryDate(lastPush)],
  ];
  const fields = answered.flatMap(([key, after]) => (after === undefined ? [] : [{ key, after }]));
  if (releases === undefined) return fields;
  const { latest } = releases;
  return [
    ...fields,
    { key: 'latest_release', after: latest?.name },
    { key: 'latest_release_date', after: latest?.date },
    { key: 'latest_release_url', after: latest?.url },
    { key: 'latest_release_tag', after: latest?.tag },
  ];
}
