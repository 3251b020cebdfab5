import { judge } from '../core/anomalies/index.ts';
import { reportedProblem } from '../core/enrichment/index.ts';
import { OBSERVED_FIELDS } from '../core/history/index.ts';
import { openRegistry } from '../core/registry/index.ts';
import type { EntryExplanation, FieldExplanation } from '../shared/explanation.ts';
import { ProblemError } from '../shared/problem.ts';
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
    const problems = [...memory.problems, ...(await backfill(opened.folder, opened.profile, memory.cache, signal))];
    const series = memory.cache.observations.of(entry.path);
    const fields = OBSERVED_FIELDS.flatMap((field): FieldExplanation[] => {
      const observations = series.get(field) ?? [];
      const last = observations.at(-1);
      if (last === undefined) return [];
      const verdict = judge(observations.slice(0, -1), last);
      if (verdict === undefined) return [{ field, observations, verdict: null }];
      const { kind, severity, words } = verdict;
      return [{ field, observations, verdict: { kind, severity, words } }];
    });
    return { id, path: entry.path, fields, problems: problems.map(reportedProblem) };
  } finally {
    memory.cache.close();
  }
}
