import type { Committed, GithubNumbers } from './committed.ts';
import { numbersAWeekLater } from './github-week.ts';
import { random } from './random.ts';
import { olderReleases, type Release } from './releases.ts';
import type { WorldRepository } from './repository.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What an enrichment reads of a repository. */
export function numbersOf(repository: WorldRepository): GithubNumbers {
  const full = repository.releases.findLast(({ isPrerelease }) => !isPrerelease);
  return {
    stars: repository.stars,
    watchers: repository.watchers,
    openIssues: repository.openIssues,
    closedIssues: repository.closedIssues,
    releases: full ? repository.releases.length : 0,
    lastPush: repository.head.committedDate,
    latestRelease: full && {
      name: full.name === null || full.name === '' ? full.tag : full.name,
      tag: full.tag,
      publishedAt: full.createdAt,
    },
  };
}

/**
 * The repository one ordinary week after an enrichment wrote down what it was like.
 * @param invented The repository that the seed alone would give; it fills in what was not written down.
 */
export function continuedRepository(
  seed: number,
  invented: WorldRepository,
  committed: Committed['github'],
  now: Date,
): WorldRepository {
  const own = numbersOf(invented);
  const before: GithubNumbers = {
    stars: committed.stars ?? own.stars,
    watchers: committed.watchers ?? own.watchers,
    openIssues: committed.openIssues ?? own.openIssues,
    closedIssues: committed.closedIssues ?? own.closedIssues,
    releases: committed.releases ?? own.releases,
    lastPush: committed.lastPush ?? own.lastPush,
    latestRelease: committed.latestRelease ?? (committed.releases === 0 ? undefined : own.latestRelease),
  };
  const week = [before.stars, before.openIssues, before.closedIssues, before.lastPush.getTime()];
  const today = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const after = numbersAWeekLater(before, random(seed, invented.databaseId, 'week', ...week), today);
  const { stars, watchers, openIssues, closedIssues } = after;
  const releases = isSameRelease(after, own) ? invented.releases : releasesOf(invented, after);
  const head = headOf(seed, invented, after.lastPush);
  const commits = [head, ...invented.commits.filter(({ committedDate }) => committedDate < head.committedDate)];
  const first = [...commits.map(({ committedDate }) => committedDate), ...releases.map(({ createdAt }) => createdAt)];
  const earliest = Math.min(...first.map((date) => date.getTime() - DAY_MS), invented.createdAt.getTime());
  const counts = { stars, watchers, openIssues, closedIssues };
  return { ...invented, ...counts, releases, head, commits, createdAt: new Date(earliest) };
}

function headOf(seed: number, { databaseId, head }: WorldRepository, committedDate: Date): WorldRepository['head'] {
  // One commit keeps its name, whoever tells of it.
  if (head.committedDate.getTime() === committedDate.getTime()) return head;
  return { oid: random(seed, databaseId, 'commit', committedDate.getTime()).hex(40), committedDate };
}

function isSameRelease(after: GithubNumbers, own: GithubNumbers): boolean {
  const [latest, known] = [after.latestRelease, own.latestRelease];
  return (
    after.releases === own.releases &&
    latest?.tag === known?.tag &&
    latest?.publishedAt.getTime() === known?.publishedAt.getTime()
  );
}

/** So many releases with this latest full one; a prerelease behind it where there was one. */
function releasesOf(invented: WorldRepository, { releases, latestRelease, lastPush }: GithubNumbers): Release[] {
  const { databaseId } = invented;
  if (!latestRelease || releases === 0) return [];
  const { name, tag, publishedAt } = latestRelease;
  const hasPrerelease = releases > 1 && invented.releases.at(-1)?.isPrerelease === true;
  const version = tag.replace(/^\D+(?=\d)/, '');
  const full = { databaseId: databaseId + releases, tag, version, name, isPrerelease: false, createdAt: publishedAt };
  const older = olderReleases(releases - (hasPrerelease ? 2 : 1), full, invented.createdAt);
  if (!hasPrerelease) return [...older, full];
  const createdAt = new Date(Math.max(lastPush.getTime(), publishedAt.getTime() + HOUR_MS));
  const next = { tag: `${tag}.1rc1`, version: `${version}.1rc1`, name: `${name}.1rc1`, isPrerelease: true, createdAt };
  return [...older, full, { databaseId: databaseId + releases + 1, ...next }];
}
