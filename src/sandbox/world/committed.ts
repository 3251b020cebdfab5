import type { UsageCounts, UsageWindow } from './usage-counts.ts';

export interface LatestRelease {
  /** The tag where the release has no name of its own. */
  name: string;
  tag: string;
  publishedAt: Date;
}

/** What an enrichment writes of a repository. */
export interface GithubNumbers {
  stars: number;
  watchers: number;
  openIssues: number;
  closedIssues: number;
  /** 0 where there is no full release. */
  releases: number;
  lastPush: Date;
  latestRelease: LatestRelease | undefined;
}

/** What an earlier enrichment left in an entry: the world goes on from there. What is absent was not there. */
export interface Committed {
  usage: Partial<Record<UsageWindow, UsageCounts | undefined>>;
  github: { [Name in keyof GithubNumbers]?: GithubNumbers[Name] | undefined };
}
