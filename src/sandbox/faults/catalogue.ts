import { STEP_NAMES } from '../hosting/run.ts';

export interface Fault {
  name: string;
  /** What stands behind `=`; in brackets where it may be left out. */
  argument?: string;
  does: string;
  /** What its argument may be, where only so much is; case is ignored. */
  among?: readonly string[];
}

const CATALOGUE = [
  { name: 'field', argument: 'NAME', does: 'that field of every repository fails with an error that has a path' },
  {
    name: 'field-pathless',
    argument: 'NAME',
    does: 'a query that selects the field has no data, and an error without a path',
  },
  { name: 'alias', argument: 'OWNER/REPO', does: 'that repository fails with an error, and is not "not found"' },
  { name: 'refuse-over', argument: 'N', does: 'more than N repositories in one query are answered with 502' },
  {
    name: 'limit-over',
    argument: 'N',
    does: 'repositories after the Nth of a query fail with RESOURCE_LIMITS_EXCEEDED',
  },
  { name: 'flaky', argument: 'PERCENT', does: 'so many of the requests are answered with 502' },
  { name: 'primary-limit', argument: '[COUNT]', does: 'the first COUNT queries hit the rate limit (status 200)' },
  {
    name: 'secondary-limit',
    argument: '[COUNT]',
    does: 'the first COUNT requests hit the secondary limit (403, then 200)',
  },
  { name: 'partial', does: 'every third repository of a query fails' },
  { name: 'renamed', argument: 'OWNER/REPO', does: 'the repository has another name' },
  { name: 'transferred', argument: 'OWNER/REPO', does: 'the repository has another owner' },
  {
    name: 'transferred-replaced',
    argument: 'OWNER/REPO',
    does: 'the repository has another owner, and its old one has made a new repository under the old name',
  },
  {
    name: 'reregistered',
    argument: 'OWNER/REPO',
    does: 'owner and repository were deleted, and somebody else has registered both names again',
  },
  {
    name: 'reregistered-repo',
    argument: 'OWNER/REPO',
    does: 'the repository was deleted, and its owner has made a new one of the same name',
  },
  { name: 'deleted', argument: 'OWNER/REPO', does: 'the repository is gone' },
  { name: 'archived', argument: 'OWNER/REPO', does: 'the repository is archived' },
  { name: 'emptied', argument: 'OWNER/REPO', does: 'the repository has no commits and no releases any more' },
  { name: 'blocked', argument: 'OWNER/REPO', does: 'GitHub has blocked the repository' },
  { name: 'single-sign-on', argument: 'OWNER/REPO', does: 'the organization asks for single sign-on' },
  { name: 'issues-off', argument: 'OWNER/REPO', does: 'the repository’s issues are switched off' },
  { name: 'contradicting', argument: 'OWNER/REPO', does: 'the source contradicts what its entry declares' },
  { name: 'gone-once', argument: 'OWNER/REPO', does: 'the repository is not found on the first look' },
  { name: 'releases-back', argument: 'OWNER/REPO', does: 'the repository has its oldest release only' },
  { name: 'releases-back-once', argument: 'OWNER/REPO', does: 'the same, on the first look' },
  { name: 'bad-credentials', does: 'every token is refused with 401' },
  { name: 'drop-after', argument: 'N', does: 'after N queries the connection is cut' },
  { name: 'nulls', does: 'latestRelease, defaultBranchRef and object are null' },
  { name: 'garbage', does: 'answers are HTML with status 200' },
  { name: 'zeros', does: 'every count of every repository is 0' },
  { name: 'odd-fields', does: 'some counts are texts, negative or missing' },
  { name: 'export-gone', does: 'the usage exports are answered with 404' },
  { name: 'export-empty', does: 'the usage exports are {}' },
  { name: 'export-half', does: 'the usage exports list half of the plugins' },
  { name: 'export-stale', does: 'the usage exports are nine days old' },
  { name: 'export-older', does: 'the usage exports are two days old' },
  { name: 'export-hostile', does: 'the usage exports have impossible counts and dangerous ids' },
  { name: 'export-html', does: 'the usage exports are HTML with status 200' },
  { name: 'usage-glitch', argument: 'ID', does: 'the counts of that plugin are 16 % lower in this export' },
  { name: 'usage-collapse', argument: 'ID', does: 'the counts of that plugin are zero' },
  { name: 'usage-leap', argument: 'ID', does: 'the counts of that plugin are ten times as high' },
  { name: 'usage-all-fall', does: 'the counts of all plugins are 30 % lower' },
  { name: 'push-denied', does: 'the branch is protected, and a push to it is refused' },
  { name: 'branch-protected', does: 'the branch is protected, and whoever may push goes past its rules' },
  { name: 'main-moves', does: 'somebody else commits a change to an entry just before the next push' },
  { name: 'main-moves-file', argument: 'PATH', does: 'the same, with that file' },
  {
    name: 'build-fails',
    argument: '[STEP]',
    among: STEP_NAMES,
    does: `the builds that begin fail, at that step: ${STEP_NAMES.join(', ')}`,
  },
  { name: 'build-never-ends', does: 'the builds that begin never end' },
  { name: 'build-not-started', does: 'a push starts no build' },
  { name: 'site-stale', does: 'the builds that begin are green, and the site stays as it was' },
  { name: 'site-down', does: 'the site is answered with 503' },
] as const satisfies readonly Fault[];

export type FaultName = (typeof CATALOGUE)[number]['name'];

/** Everything that the sandbox can be told to do wrong. */
export const FAULTS: readonly (Fault & { name: FaultName })[] = CATALOGUE;
