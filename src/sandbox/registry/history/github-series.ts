import type { GithubNumbers } from '../../world/committed.ts';
import { numbersOf } from '../../world/continued-repository.ts';
import { weekOfCounts } from '../../world/github-week.ts';
import { random } from '../../world/random.ts';
import { createRepository, type WorldRepository } from '../../world/repository.ts';
import { repositoryName } from '../../world/world-entry.ts';
import type { GeneratedEntry } from '../generated-entry.ts';

/**
 * What GitHub said of an entry's repository on each of these days, told from the last one backwards; none where the
 * entry is not on GitHub.
 */
export function githubSeries(seed: number, entry: GeneratedEntry, dates: readonly Date[]): GithubNumbers[] {
  const named = repositoryName(entry.source);
  const last = dates.at(-1);
  if (!named || !last) return [];
  const repository = createRepository(seed, named, entry, last);
  let later = numbersOf(repository);
  const series = [later];
  for (let week = dates.length - 2; week >= 0; week--) {
    later = before(later, repository, random(seed, 'history', repository.databaseId, week), dates[week] ?? last);
    series.unshift(later);
  }
  return series;
}

function before(
  later: GithubNumbers,
  repository: WorldRepository,
  draw: ReturnType<typeof random>,
  date: Date,
): GithubNumbers {
  const then = numbersOf({ ...repository, releases: repository.releases.filter(({ createdAt }) => createdAt <= date) });
  // Newest first; before its first commit it is as its first commit left it.
  const push = repository.commits.find(({ committedDate }) => committedDate <= date) ?? repository.commits.at(-1);
  const lastPush = push?.committedDate ?? then.lastPush;
  const week = weekOfCounts(draw, later.stars, lastPush < later.lastPush);
  const closed = Math.min(week.closed, later.closedIssues);
  return {
    ...then,
    lastPush,
    stars: Math.max(0, later.stars - week.stars),
    watchers: Math.max(0, later.watchers - week.watchers),
    openIssues: Math.max(0, later.openIssues - week.opened + closed),
    closedIssues: later.closedIssues - closed,
  };
}
