import { useRef } from 'react';
import { StatusHints } from '../../components/index.ts';
import { useDesk } from '../../data/index.ts';
import { useView } from '../../navigation/index.ts';
import { CompatibilityView } from './compatibility/compatibility-view.tsx';
import { RejectedView } from './decisions/rejected-view.tsx';
import classes from './enrichment-screen.module.css';
import { useReview } from './review/use-review.ts';
import { ReviewView } from './review-view.tsx';
import { FailedSources } from './run/failed-sources.tsx';
import { ProblemsPanel } from './run/problems-panel.tsx';
import { RunCommands } from './run/run-commands.tsx';
import { RunHeader } from './run/run-header.tsx';
import { RunStrip } from './run/run-strip.tsx';
import { useAnnouncedProgress } from './run/use-announced-progress.ts';
import { useRun } from './run/use-run.ts';
import { viewOf } from './screen-views.ts';

const HINTS = {
  changes: [
    { keys: ['j', 'k'], words: 'next, previous' },
    { keys: ['enter', 'esc'], words: 'in, out' },
    { keys: ['a', 'r', 'u'], words: 'accept, reject, undo' },
    { keys: ['n'], words: 'next undecided' },
    { keys: ['d'], words: 'file diff' },
    { keys: ['o'], words: 'evidence' },
    { keys: ['?'], words: 'all keys' },
  ],
  compatibility: [
    { keys: ['j', 'k'], words: 'next, previous' },
    { keys: ['a', 'r', 'u'], words: 'accept, reject, undo' },
    { keys: ['n'], words: 'next undecided' },
    { keys: ['o'], words: 'evidence' },
    { keys: ['?'], words: 'all keys' },
  ],
  rejected: [
    { keys: ['j', 'k'], words: 'next, previous' },
    { keys: ['u'], words: 'take back' },
    { keys: ['a'], words: 'accept after all' },
    { keys: ['?'], words: 'all keys' },
  ],
};

/** Where there is nothing to act on. */
const HINTS_OF_NOTHING = [
  { keys: ['mod+shift+E'], words: 'run enrichment' },
  { keys: ['?'], words: 'all keys' },
];

/** The heart of the app: what a run would change, and what somebody decides of it. */
export function EnrichmentScreen() {
  const view = viewOf(useView(({ tab }) => tab));
  const hasRun = useDesk(({ run }) => run !== null && run !== undefined);
  const review = useReview();
  const runs = useRun();
  const search = useRef<HTMLInputElement>(null);
  useAnnouncedProgress();
  const { compatibility, rejected } = review.total;
  const isEmpty = { changes: review.all?.size === 0, compatibility: compatibility === 0, rejected: rejected === 0 };
  return (
    <div className={classes.screen}>
      <RunCommands runs={runs} />
      <RunHeader review={review} runs={runs} />
      {hasRun && <RunStrip />}
      <ProblemsPanel runs={runs} />
      <FailedSources runs={runs} />
      {view === 'changes' && <ReviewView review={review} runs={runs} searchRef={search} />}
      {view === 'compatibility' && <CompatibilityView review={review} />}
      {view === 'rejected' && <RejectedView review={review} />}
      <StatusHints hints={isEmpty[view] ? HINTS_OF_NOTHING : HINTS[view]} />
    </div>
  );
}
