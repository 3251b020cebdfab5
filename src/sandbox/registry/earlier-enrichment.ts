import { stringify } from 'yaml';
import { random } from '../world/random.ts';
import { createRepository } from '../world/repository.ts';
import { usageOf, type UsageCounts } from '../world/usage.ts';
import { repositoryName } from '../world/world-entry.ts';
import type { GeneratedEntry } from './generated-entry.ts';

/** When the generated registry was last enriched. Fixed, so that one seed gives the same bytes on any day. */
const LAST_ENRICHED = new Date('2025-12-01T00:00:00Z');

/** The lines that an earlier enrichment left in an entry: slightly other numbers than the world has now. */
export function earlierEnrichment(seed: number, entry: GeneratedEntry): string[] {
  if (!entry.enriched) return [];
  const blocks = { ...githubBefore(seed, entry), ...statsBefore(seed, entry) };
  if (Object.keys(blocks).length === 0) return [];
  return stringify(blocks, { version: '1.1', lineWidth: 0 }).trimEnd().split('\n');
}

function githubBefore(seed: number, entry: GeneratedEntry) {
  const named = repositoryName(entry.source);
  if (!named) return {};
  const repository = createRepository(seed, named, entry, LAST_ENRICHED);
  const full = repository.releases.filter(({ isPrerelease }) => !isPrerelease);
  // The one before the newest: a release came out since.
  const release = full.at(-2);
  return {
    github: {
      repo: `${named.owner}/${named.name}`,
      open_issues: repository.openIssues + 1,
      closed_issues: Math.max(0, repository.closedIssues - 2),
      releases: release ? repository.releases.length - 1 : 0,
      watchers: repository.watchers,
      stars: Math.max(0, repository.stars - 1),
      last_push: written(repository.head.committedDate),
      ...(release && {
        latest_release: release.name === null || release.name === '' ? release.tag : release.name,
        latest_release_date: written(release.createdAt),
        latest_release_url: `https://github.com/${named.owner}/${named.name}/releases/tag/${release.tag}`,
        latest_release_tag: release.tag,
      }),
    },
  };
}

function statsBefore(seed: number, entry: GeneratedEntry) {
  if (entry.attributes?.includes('commercial')) return {};
  const usage = usageOf(seed, entry.id);
  const factor = 0.98 + 0.04 * random(seed, 'earlier', entry.id).next();
  return { stats: { week: countsBefore(usage.week, factor), month: countsBefore(usage.month, factor) } };
}

function countsBefore({ instances, install_events, versions }: UsageCounts, factor: number) {
  const before = (count: number): number => Math.round(count * factor);
  return {
    instances: before(instances),
    install_events: before(install_events),
    versions: Object.fromEntries(
      Object.entries(versions).map(([version, count]) => [version, before(count.instances)]),
    ),
  };
}

/** `2023-02-18 06:58:56 +0000` */
function written(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace('T', ' ')} +0000`;
}
