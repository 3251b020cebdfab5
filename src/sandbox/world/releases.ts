import type { Random } from './random.ts';

export interface Release {
  databaseId: number;
  tag: string;
  version: string;
  /** Empty or null where only the tag names the release. */
  name: string | null;
  isPrerelease: boolean;
  createdAt: Date;
}

const HOUR_MS = 3_600_000;

type History = 'none' | 'prereleases only' | 'newest is a prerelease' | 'full';

/** A repository's releases between two dates, the oldest first. */
export function releaseHistory(random: Random, from: Date, to: Date): Release[] {
  const history = kindOfHistory(random.next());
  if (history === 'none') return [];
  const count = random.skewed(1, 40);
  const prefix = random.pick(['', '', 'v']);
  const title = random.pick(['', 'Version ', 'Release ', '']);
  const times = Array.from({ length: count }, () => random.next()).sort((a, b) => a - b);
  let version: Version = [random.int(0, 1), random.int(0, 3), 0];
  return times.map((share, at) => {
    version = nextVersion(version, random);
    const newest = at === count - 1;
    const isPrerelease =
      history === 'prereleases only' ||
      (newest && history === 'newest is a prerelease') ||
      (!newest && random.chance(0.08));
    const text = `${version.join('.')}${isPrerelease ? `rc${random.int(1, 3)}` : ''}`;
    return {
      databaseId: random.int(1_000_000, 200_000_000),
      tag: `${prefix}${text}`,
      version: text,
      name: random.chance(0.08) ? random.pick(['', null]) : `${title}${text}`,
      isPrerelease,
      createdAt: new Date(from.getTime() + Math.floor((share * (to.getTime() - from.getTime())) / 1000) * 1000),
    };
  });
}

/** So many full releases before this one, the oldest first. */
export function olderReleases(count: number, before: Release, from: Date): Release[] {
  const end = before.createdAt.getTime();
  const start = Math.min(from.getTime(), end - (count + 1) * HOUR_MS);
  return Array.from({ length: count }, (_, at) => {
    const version = `0.${at + 1}.0`;
    const tag = `${/^v(?=\d)/.exec(before.tag)?.[0] ?? ''}${version}${version === before.version ? '.1' : ''}`;
    const createdAt = new Date(Math.floor((start + ((end - start) * (at + 1)) / (count + 1)) / 1000) * 1000);
    const databaseId = before.databaseId - count + at;
    return { databaseId, tag, version, name: tag, isPrerelease: false, createdAt };
  });
}

function kindOfHistory(draw: number): History {
  if (draw < 0.1) return 'none';
  if (draw < 0.16) return 'prereleases only';
  return draw < 0.28 ? 'newest is a prerelease' : 'full';
}

type Version = [major: number, minor: number, patch: number];

function nextVersion([major, minor, patch]: Version, random: Random): Version {
  const draw = random.next();
  if (draw < 0.05) return [major + 1, 0, 0];
  return draw < 0.5 ? [major, minor + 1, 0] : [major, minor, patch + 1];
}
