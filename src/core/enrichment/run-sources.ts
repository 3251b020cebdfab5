import type { SourceName } from '../../shared/change.ts';
import { isJsonObject } from '../../shared/json.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { countsMovedTogether } from '../sources/github/index.ts';
import type { EnrichmentContext } from './context.ts';
import { runGitHub } from './github-run.ts';
import { runNotices } from './notices-run.ts';
import type { Outcome } from './outcome.ts';
import { addTo, emptyOutcome, judgedBySignals } from './outcome.ts';
import { runOverlays } from './overlays-run.ts';
import { runUsage } from './usage-run.ts';

/**
 * Asks the sources of the plan side by side. What fails is a problem in the outcome, and changes nothing.
 * A run that is cancelled gives what it found until then.
 */
export async function runSources(context: EnrichmentContext): Promise<Outcome> {
  const { plan, profile, signal, onFound } = context;
  const asksGitHub = plan.sources.includes('github') || plan.sources.includes('compatibility');
  const github = emptyOutcome();
  const whole = async (source: SourceName, run: (context: EnrichmentContext) => Promise<Outcome>): Promise<Outcome> => {
    if (!plan.sources.includes(source)) return emptyOutcome();
    const part = await unlessCancelled(run(context), signal);
    if (part !== undefined) onFound(part);
    return part ?? emptyOutcome();
  };
  const [usage, , notices, overlays] = await Promise.all([
    whole('usage', runUsage),
    asksGitHub ? unlessCancelled(runGitHub(context, github), signal) : undefined,
    whole('notices', runNotices),
    whole('overlays', runOverlays),
  ]);
  const outcome = emptyOutcome();
  for (const part of [usage, withoutBrokenCounts(github, context), notices, overlays]) addTo(outcome, part);
  if (context.github.stopped !== undefined) outcome.problems.push(context.github.stopped);
  const changes = judgedBySignals(outcome.changes, outcome.signals);
  return { ...outcome, changes: changes.filter(({ field }) => !profile.unpublished.includes(field)) };
}

/** An answer in which counts of too many entries fell or leapt at once is one problem, and no change of GitHub's. */
function withoutBrokenCounts(github: Outcome, { selected }: EnrichmentContext): Outcome {
  const changes = github.changes.filter(({ source }) => source === 'github');
  const broken = countsMovedTogether(changes, publishedCounts(selected));
  if (broken.length === 0) return github;
  const problems = broken.map((together): Problem => ({ code: 'github.counts-implausible', ...together }));
  return {
    ...github,
    changes: github.changes.filter(({ source }) => source !== 'github'),
    problems: [...github.problems, ...problems],
  };
}

/** How many entries have each field of `github`. */
function publishedCounts(entries: EnrichmentContext['selected']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { values } of entries) {
    const { github } = values;
    if (!isJsonObject(github)) continue;
    for (const key of Object.keys(github)) counts.set(`github.${key}`, (counts.get(`github.${key}`) ?? 0) + 1);
  }
  return counts;
}

async function unlessCancelled<Part>(run: Promise<Part>, signal: AbortSignal): Promise<Part | undefined> {
  try {
    return await run;
  } catch (error) {
    if (!signal.aborted) throw error;
    return undefined;
  }
}
