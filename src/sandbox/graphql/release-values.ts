import type { Release } from '../world/releases.ts';
import type { WorldRepository } from '../world/repository.ts';
import { connection, type Page } from './connection.ts';
import { isoTime } from './git-values.ts';

interface ReleaseOrder {
  field: 'CREATED_AT' | 'NAME';
  direction: 'ASC' | 'DESC';
}

/** The releases in the order that is asked for. Without one the oldest comes first: GitHub promises none. */
export function releasesValue(
  repository: WorldRepository,
  { orderBy, ...page }: Page & { orderBy?: ReleaseOrder | null },
) {
  const ordered = [...repository.releases];
  if (orderBy?.field === 'NAME') ordered.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'en'));
  if (orderBy?.direction === 'DESC') ordered.reverse();
  return connection(
    ordered.length,
    (at) => {
      const release = ordered[at];
      return release ? releaseValue(repository, release) : null;
    },
    page,
  );
}

/** The newest full release; null where there is none. */
export function latestReleaseValue(repository: WorldRepository) {
  const release = latestRelease(repository);
  return release ? releaseValue(repository, release) : null;
}

function latestRelease(repository: WorldRepository): Release | undefined {
  return repository.releases.findLast(({ isPrerelease }) => !isPrerelease);
}

function releaseValue(repository: WorldRepository, release: Release) {
  const page = `/${repository.owner.login}/${repository.name}/releases/tag/${release.tag}`;
  return {
    id: `RE_${release.databaseId}`,
    databaseId: release.databaseId,
    name: release.name,
    tagName: release.tag,
    isDraft: false,
    isPrerelease: release.isPrerelease,
    isLatest: release === latestRelease(repository),
    createdAt: () => isoTime(release.createdAt),
    updatedAt: () => isoTime(release.createdAt),
    publishedAt: () => isoTime(release.createdAt),
    description: 'See the list of changes.',
    url: `https://github.com${page}`,
    resourcePath: page,
  };
}
