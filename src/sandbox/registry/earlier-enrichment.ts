import type { Committed } from '../world/committed.ts';
import { numbersOf } from '../world/continued-repository.ts';
import { random } from '../world/random.ts';
import { createRepository } from '../world/repository.ts';
import { scaledCounts } from '../world/usage-counts.ts';
import { usageOf } from '../world/usage.ts';
import { repositoryName } from '../world/world-entry.ts';
import type { GeneratedEntry } from './generated-entry.ts';

/** When the generated registry was last enriched. Fixed, so that one seed gives the same bytes on any day. */
export const LAST_ENRICHED = new Date('2025-12-01T00:00:00Z');

/** What an enrichment left in an entry of a registry without a history; `undefined` where there was none. */
export function earlierEnrichment(seed: number, entry: GeneratedEntry): Committed | undefined {
  if (!entry.enriched) return undefined;
  return { usage: usageBefore(seed, entry), github: githubBefore(seed, entry) };
}

function githubBefore(seed: number, entry: GeneratedEntry): Committed['github'] {
  const named = repositoryName(entry.source);
  if (!named) return {};
  const repository = createRepository(seed, named, entry, LAST_ENRICHED);
  // Not the newest one: a release came out since.
  const released = numbersOf({ ...repository, releases: repository.releases.slice(0, -1) });
  return { ...released, openIssues: released.openIssues + 1, closedIssues: Math.max(0, released.closedIssues - 2) };
}

function usageBefore(seed: number, entry: GeneratedEntry): Committed['usage'] {
  if (entry.attributes?.includes('commercial')) return {};
  const { week, month } = usageOf(seed, entry.id);
  const factor = 0.98 + 0.04 * random(seed, 'earlier', entry.id).next();
  return { week: scaledCounts(week, factor), month: scaledCounts(month, factor) };
}
