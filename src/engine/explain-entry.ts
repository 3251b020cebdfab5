import { judge } from '../core/anomalies/index.ts';
import type { Cache } from '../core/cache/index.ts';
import { reportedProblem } from '../core/enrichment/index.ts';
import type { RemoteCall } from '../core/git/index.ts';
import { OBSERVED_FIELDS } from '../core/history/index.ts';
import { openRegistry } from '../core/registry/index.ts';
import type { EntryExplanation, FieldExplanation } from '../shared/explanation.ts';
import { ProblemError, type Surface } from '../shared/problems/index.ts';
import type { Profile } from '../shared/profile.ts';
import { readingRemote } from './folder-trust.ts';
import { openMemory } from './memory.ts';
import { backfill } from './registry-history.ts';

export interface ExplainOptions {
  /** Where what is remembered is kept. */
  dataFolder: string;
  signal: AbortSignal;
}

/**
 * The history of one entry's numbers, with what the rule says of the last value of each.
 * What the registry's commits say that was not read yet is read and kept.
 * @throws {ProblemError} `registry.not-there`, `registry.no-such-plugin`.
 */
export async function explainEntry(
  registry: string,
  id: string,
  { dataFolder, signal }: ExplainOptions,
): Promise<EntryExplanation> {
  const memory = await openMemory(registry, dataFolder, { isNeeded: false });
  try {
    const opened = await openRegistry(memory.registry, memory.cache.entries);
    const entry = opened.entries.find((one) => one.id === id);
    if (entry === undefined) throw new ProblemError({ code: 'registry.no-such-plugin', id });
    const { folder, profile } = opened;
    const remote = await readingRemote(folder);
    const surface = 'command-line';
    const explained = await explanationOf(entry, { folder, profile, cache: memory.cache, signal, remote, surface });
    return {
      ...explained,
      problems: [...memory.problems.map((problem) => reportedProblem(problem, surface)), ...explained.problems],
    };
  } finally {
    memory.cache.close();
  }
}

/** Where the history of an entry's numbers comes from. */
interface HistorySource {
  /** The registry's, absolute, with no link left in it. */
  folder: string;
  profile: Profile;
  cache: Cache;
  signal: AbortSignal;
  /** Fetches earlier contents that a partial clone lacks. */
  remote?: RemoteCall | undefined;
  /** Where the problems are shown. */
  surface: Surface;
}

/** The history of one entry's numbers; what the registry's commits say that was not read yet is read and kept. */
export async function explanationOf(
  { id, path }: { id: string; path: string },
  { folder, profile, cache, signal, remote, surface }: HistorySource,
): Promise<EntryExplanation> {
  const problems = await backfill(folder, profile, cache, { signal, remote });
  const series = cache.observations.of(path);
  const fields = OBSERVED_FIELDS.flatMap((field): FieldExplanation[] => {
    const observations = series.get(field) ?? [];
    const last = observations.at(-1);
    if (last === undefined) return [];
    const verdict = judge(observations.slice(0, -1), last);
    if (verdict === undefined) return [{ field, observations, verdict: null }];
    const { kind, severity, words } = verdict;
    return [{ field, observations, verdict: { kind, severity, words } }];
  });
  return { id, path, fields, problems: problems.map((problem) => reportedProblem(problem, surface)) };
}
