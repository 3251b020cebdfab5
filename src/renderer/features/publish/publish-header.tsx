import { Button, formatCount, ScreenHeader, visibleText } from '../../components/index.ts';
import { useDesk, useEngine } from '../../data/index.ts';
import { go } from '../../navigation/index.ts';
import { branchWords } from './branch-words.ts';
import { cannotSave } from './message/push-words.ts';
import type { Planned } from './plan/use-plan.ts';
import { savePatch } from './publish-actions.ts';
import classes from './publish-screen.module.css';
import { usePublishView } from './selection/publish-view.ts';

/** What is published, how the branch stands, and the ways back and aside. */
export function PublishHeader({ planned, isRefused }: { planned: Planned; isRefused: boolean }) {
  const engine = useEngine();
  const sync = useDesk(({ app }) => app?.registry?.sync);
  const busy = usePublishView((view) => view.busy);
  const about = isRefused
    ? 'Push refused, nothing is lost'
    : planned.scope.only === undefined
      ? 'Everything that you accepted and nothing else'
      : 'Only what was chosen';
  return (
    <>
      <ScreenHeader
        title="Publish"
        end={
          <>
            {sync && (
              <span className={classes.branch} title={visibleText(sync.remote ?? '')}>
                {visibleText(branchWords(sync))}
              </span>
            )}
            <Button
              icon="download"
              busy={busy === 'patch'}
              busyLabel="Saving"
              disabledReason={cannotSave(planned)}
              onClick={() => void savePatch(engine, planned)}
            >
              Save as patch
            </Button>
            <Button icon="pencil" onClick={() => go('enrichment')}>
              Back to review
            </Button>
          </>
        }
      >
        <span className={classes.about}>{about}</span>
      </ScreenHeader>
      <OnlyThis planned={planned} />
    </>
  );
}

/** That it is only this, and how to go back to everything. */
function OnlyThis({ planned: { scope } }: { planned: Planned }) {
  const [first, ...others] = scope.only ?? [];
  const title = useDesk(({ rows }) => rows?.get(first?.entry ?? '')?.title);
  if (first === undefined) return null;
  return (
    <div className={classes.only}>
      <p>
        <strong>Only this:</strong> <code>{visibleText(first.field)}</code> of{' '}
        <bdi>{visibleText(title ?? first.entry)}</bdi>
        {others.length > 0 && ` and ${formatCount(others.length, 'more change', 'more changes')}`}. Everything else that
        is accepted stays for the next publish.
      </p>
      <Button size="small" onClick={() => go('publish')}>
        Publish everything instead
      </Button>
    </div>
  );
}
