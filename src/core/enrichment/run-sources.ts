import type { Change, SourceName } from '../../shared/change.ts';
import type { Profile } from '../../shared/profile.ts';
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
  for (const part of [usage, github, notices, overlays]) addTo(outcome, part);
  if (context.github.stopped !== undefined) outcome.problems.push(context.github.stopped);
  const changes = judgedBySignals(outcome.changes, outcome.signals);
  return { ...outcome, changes: changes.filter((change) => isCommitted(change, profile)) };
}

async function unlessCancelled<Part>(run: Promise<Part>, signal: AbortSignal): Promise<Part | undefined> {
  try {
    return await run;
  } catch (error) {
    if (!signal.aborted) throw error;
    return undefined;
  }
}

/** Fields that the site's own build computes, and those that nothing reads, never reach the registry. */
function isCommitted({ source, field }: Change, { destinations, unpublished }: Profile): boolean {
  return source === 'hand' || (destinations[source] === 'registry' && !unpublished.includes(field));
}
