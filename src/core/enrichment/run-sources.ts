import type { Change } from '../../shared/change.ts';
import type { Profile } from '../../shared/profile.ts';
import type { EnrichmentContext } from './context.ts';
import { runGitHub } from './github-run.ts';
import { runNotices } from './notices-run.ts';
import type { Outcome } from './outcome.ts';
import { addTo, emptyOutcome, judgedBySignals } from './outcome.ts';
import { runOverlays } from './overlays-run.ts';
import { runUsage } from './usage-run.ts';

/** Asks the sources of the plan side by side. What fails is a problem in the outcome, and changes nothing. */
export async function runSources(context: EnrichmentContext): Promise<Outcome> {
  const { plan, profile } = context;
  const asksGitHub = plan.sources.includes('github') || plan.sources.includes('compatibility');
  const parts = await Promise.all([
    plan.sources.includes('usage') ? runUsage(context) : emptyOutcome(),
    asksGitHub ? runGitHub(context) : emptyOutcome(),
    plan.sources.includes('notices') ? runNotices(context) : emptyOutcome(),
    plan.sources.includes('overlays') ? runOverlays(context) : emptyOutcome(),
  ]);
  const outcome = emptyOutcome();
  for (const part of parts) addTo(outcome, part);
  if (context.github.stopped !== undefined) outcome.problems.push(context.github.stopped);
  const changes = judgedBySignals(outcome.changes, outcome.signals);
  return { ...outcome, changes: changes.filter((change) => isCommitted(change, profile)) };
}

/** Fields that the site's own build computes, and those that nothing reads, never reach the registry. */
function isCommitted({ source, field }: Change, { destinations, unpublished }: Profile): boolean {
  return destinations[source] === 'registry' && !unpublished.includes(field);
}
