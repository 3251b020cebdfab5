import { Button, EmptyState } from '../../components/index.ts';
import { go } from '../../navigation/index.ts';
import type { Planned } from './plan/use-plan.ts';
import classes from './publish-screen.module.css';
import { UnreadNote } from './plan/unread-note.tsx';

/** What stands where nothing can be pushed: nothing is accepted, or it is not known what would be pushed. */
export function NothingToPush({ planned }: { planned: Planned }) {
  const { problem, scope } = planned;
  if (problem !== undefined) {
    return (
      <div className={classes.nothing}>
        <div className={classes.refused}>
          <UnreadNote problem={problem} planned={planned} />
        </div>
      </div>
    );
  }
  if (scope.only !== undefined) {
    return (
      <EmptyState
        title="This is not accepted any more, or it was published already."
        action={<Button onClick={() => go('publish')}>Show everything accepted</Button>}
      />
    );
  }
  return (
    <EmptyState
      title="Nothing to publish. Accept changes in Enrichment first."
      action={
        <Button variant="primary" keys="mod+enter" onClick={() => go('enrichment')}>
          Go to Enrichment
        </Button>
      }
    />
  );
}
