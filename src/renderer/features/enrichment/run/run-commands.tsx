import { useCommands } from '../../../commands/index.ts';
import { useDesk } from '../../../data/index.ts';
import { useReviewView } from '../review/review-view.ts';
import { canContinue } from './run-words.ts';
import type { Runs } from './use-run.ts';

/** What can be done with a run, for keys and the palette. */
export function RunCommands({ runs }: { runs: Runs }) {
  const run = useDesk((desk) => desk.run);
  const sources = useReviewView((view) => view.sources);
  const isRunning = run?.status === 'running';
  useCommands([
    {
      id: 'enrichment.run',
      title: 'Run enrichment',
      group: 'Enrichment',
      keys: ['mod+shift+E'],
      isDisabledBecause: runs.cannotRunBecause ?? (sources.length === 0 ? 'No source is chosen' : undefined),
      run: () => runs.start(sources),
    },
    {
      id: 'enrichment.cancel',
      title: 'Cancel the run',
      group: 'Enrichment',
      isDisabledBecause: isRunning ? undefined : 'No run goes on',
      run: runs.cancel,
    },
    {
      id: 'enrichment.continue',
      title: 'Continue the run',
      group: 'Enrichment',
      isDisabledBecause:
        runs.cannotRunBecause ?? (run && canContinue(run) ? undefined : 'The last run came to its end'),
      run: runs.resume,
    },
  ]);
  return null;
}
