import type { JsonObject } from '../../../shared/json.ts';
import { valueAt } from '../../../shared/json.ts';
import type { Facts, Release } from '../../github/index.ts';

/** The releases as the registry has them: how many, and the newest full one. */
export interface Releases {
  count: number;
  latest: { name: string; date: string; url: string; tag: string } | undefined;
}

/**
 * The newest full release; where there are pre-releases alone, a count of 0.
 * @returns Undefined where what is known does not tell: then what is there stays.
 */
export function releasesOf({ releases, latestRelease }: Partial<Facts>): Releases | undefined {
  if (releases === undefined) return undefined;
  const [newest] = releases.nodes;
  if (releases.totalCount === 0 || newest === undefined) {
    // A count without a release, or the other way round, is no answer to build on.
    return releases.totalCount === 0 && newest === undefined ? { count: 0, latest: undefined } : undefined;
  }
  const full = newest.isPrerelease || newest.isDraft ? latestRelease : newest;
  if (full === undefined) return undefined;
  if (full === null) return { count: 0, latest: undefined };
  const latest = latestOf(full);
  return latest === undefined ? undefined : { count: releases.totalCount, latest };
}

/**
 * Whether the release that is published is newer than the one that GitHub has, or GitHub has none any more. Not of an
 * empty repository: what was published of it is kept.
 */
export function releaseWentBackwards(values: JsonObject, facts: Partial<Facts>): boolean {
  if (facts.isEmpty === true) return false;
  const published = valueAt(values, ['github', 'latest_release_date']);
  const releases = releasesOf(facts);
  if (typeof published !== 'string' || releases === undefined) return false;
  // Both are written alike, so that their order as text is their order in time.
  return releases.latest === undefined || releases.latest.date < published;
}

function latestOf({ name, publishedAt, url, tagName }: Release): Releases['latest'] {
  if (publishedAt === null) return undefined;
  return { name: name === null || name === '' ? tagName : name, date: registryDate(publishedAt), url, tag: tagName };
}

/** An instant as the registry writes it: `2023-02-18 06:58:56 +0000`. */
export function registryDate(instant: string): string {
  const [day, time] = new Date(instant).toISOString().split('T');
  return `${day ?? ''} ${time?.slice(0, 8) ?? ''} +0000`;
}
