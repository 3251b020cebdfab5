import type { GithubNumbers, LatestRelease } from './committed.ts';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;
/** A repository with a push in so many days is worked on. */
const ACTIVE_DAYS = 180;

/** By how much an ordinary week moves the counts of a repository. */
export function weekOfCounts(draw: Random, stars: number, isPushed: boolean) {
  const closed = draw.skewed(0, 4);
  return {
    stars: draw.chance(0.6) ? draw.skewed(0, 1 + Math.ceil(stars / 120)) : draw.chance(0.1) ? -1 : 0,
    watchers: draw.chance(0.08) ? 1 : draw.chance(0.06) ? -1 : 0,
    opened: draw.chance(0.3) ? draw.skewed(1, 3) : 0,
    closed: isPushed ? closed : 0,
  };
}

/**
 * What GitHub says of a repository after one ordinary week: a few stars, perhaps a push, seldom a release.
 * @param until The end of that week.
 */
export function numbersAWeekLater(before: GithubNumbers, draw: Random, until: Date): GithubNumbers {
  const isActive = until.getTime() - before.lastPush.getTime() < ACTIVE_DAYS * DAY_MS;
  const push = new Date(until.getTime() - draw.int(3_600, (6 * DAY_MS) / 1000) * 1000);
  const isPushed = draw.chance(isActive ? 0.3 : 0.02) && push > before.lastPush;
  const isReleased = draw.chance(0.2) && isPushed;
  const week = weekOfCounts(draw, before.stars, isPushed);
  const closed = Math.min(week.closed, before.openIssues + week.opened);
  const published = isReleased && before.latestRelease;
  return {
    stars: Math.max(0, before.stars + week.stars),
    watchers: Math.max(0, before.watchers + week.watchers),
    openIssues: before.openIssues + week.opened - closed,
    closedIssues: before.closedIssues + closed,
    releases: before.releases + (published ? 1 : 0),
    lastPush: isPushed ? push : before.lastPush,
    latestRelease: published ? nextRelease(published, push) : before.latestRelease,
  };
}

/** The release after this one, in its spelling. */
function nextRelease({ name, tag }: LatestRelease, publishedAt: Date): LatestRelease {
  const version = /\d+(?:\.\d+)*/.exec(tag)?.[0];
  if (version === undefined) return { name: `${tag}.1`, tag: `${tag}.1`, publishedAt };
  const next = version.replace(/\d+$/, (last) => String(Number(last) + 1));
  const nextTag = tag.replace(version, next);
  return { name: name.includes(version) ? name.replace(version, next) : nextTag, tag: nextTag, publishedAt };
}
