import { isAccepted } from '../core/changes/index.ts';
import { isFailure, reportedEntries, reportedProblem, runSources, writeChanges } from '../core/enrichment/index.ts';
import { createGitHub } from '../core/github/index.ts';
import { preflight } from '../core/preflight/index.ts';
import { openRegistry } from '../core/registry/index.ts';
import type { Entry } from '../core/registry/index.ts';
import type { Change } from '../shared/change.ts';
import type { Problem } from '../shared/problem.ts';
import { ProblemError } from '../shared/problem.ts';
import type { EnrichmentReport, RunProgress } from '../shared/run.ts';
import { EnrichmentPlan } from '../shared/run.ts';

export interface EnrichmentOptions {
  token: string | undefined;
  /** Where the record of what was written is kept; never in the registry. */
  dataFolder: string;
  signal: AbortSignal;
  onProgress: (progress: RunProgress) => void;
  /** Told until when GitHub pauses us. */
  onWait: (until: Date) => void;
  /** Told before anything is written what the registry's own build would make of it. */
  onPreflight: (problems: Problem[]) => void;
}

/** GitHub's primary limit resets within the hour; a run waits for a quarter of it. */
const MAXIMUM_WAIT_MS = 15 * 60_000;

/**
 * Enriches a registry: reads it, asks the sources, and writes what the plan accepts.
 * @returns What `enrich --json` prints, and whether something could not be read.
 * @throws {ProblemError} Where there is no registry, or the plan names a plugin that it does not have.
 */
export async function enrich(
  input: EnrichmentPlan,
  options: EnrichmentOptions,
): Promise<{ report: EnrichmentReport; isComplete: boolean }> {
  const startedAt = performance.now();
  const plan = EnrichmentPlan.parse(input);
  const { signal, onProgress } = options;
  const { folder, profile, entries } = await openRegistry(plan.registry);
  const selected = entries.filter(({ id }) => plan.plugins.length === 0 || plan.plugins.includes(id));
  for (const id of plan.plugins) {
    if (!selected.some((entry) => entry.id === id)) throw new ProblemError({ code: 'registry.no-such-plugin', id });
  }
  const github = createGitHub({
    baseUrl: plan.githubUrl,
    token: options.token,
    maximumWaitMs: MAXIMUM_WAIT_MS,
    onWait: options.onWait,
  });
  let usageRequests = 0;
  const outcome = await runSources({
    plan,
    profile,
    readable: entries.filter(isReadable),
    selected: selected.filter(isReadable),
    github,
    now: Date.now(),
    signal,
    onRequest: () => (usageRequests += 1),
    onProgress,
  });

  const written = new Set<string>();
  const acceptance = { accept: plan.accept, named: plan.plugins.length > 0 };
  const isWritten = (change: Change): boolean => isAccepted(change, acceptance) && written.has(change.file);
  if (plan.write) {
    options.onPreflight(await preflight(folder, profile, plan.sources));
    const accepted = outcome.changes.filter((change) => isAccepted(change, acceptance));
    const result = await writeChanges(accepted, selected.filter(isReadable), {
      registry: folder,
      dataFolder: options.dataFolder,
      signal,
    });
    signal.throwIfAborted();
    for (const path of result.written) written.add(path);
    outcome.problems.push(...result.problems);
  }

  const report: EnrichmentReport = {
    entries: reportedEntries(selected, outcome, isWritten),
    problems: outcome.problems.filter(({ entry }) => entry === undefined).map(reportedProblem),
    requests: { graphql: github.requests, rest: 0, usage: usageRequests },
    durationMs: Math.round(performance.now() - startedAt),
  };
  const problems = [...report.problems, ...report.entries.flatMap((entry) => entry.problems)];
  return { report, isComplete: !problems.some(isFailure) };
}

function isReadable(entry: object): entry is Entry {
  return !('problem' in entry);
}
