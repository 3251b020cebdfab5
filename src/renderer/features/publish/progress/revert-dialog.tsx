import { ConfirmDialog, formatCount, visibleText } from '../../../components/index.ts';
import { useDesk, useEngine } from '../../../data/index.ts';
import { revert } from '../publish-actions.ts';
import { usePublishView } from '../selection/publish-view.ts';

/** Asks before a publish is undone. */
export function RevertDialog({ commit, onClose }: { commit: string; onClose: () => void }) {
  const engine = useEngine();
  const publication = useDesk(({ publications }) => publications?.find((one) => one.commit === commit));
  const doing = usePublishView(({ attempts }) => attempts[commit]?.doing);
  if (publication === undefined) return null;
  const { subject, files, branch } = publication;
  const short = commit.slice(0, 7);
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Revert ${short}?`}
      confirmLabel={`Revert ${short}`}
      busyLabel="Reverting"
      busy={doing === 'revert'}
      danger
      onConfirm={() => void revert(engine, commit)}
    >
      A commit of its own takes back what {short} (<bdi>{visibleText(subject)}</bdi>) did to{' '}
      {formatCount(files, 'file')}, and is pushed to <bdi>{visibleText(branch)}</bdi>. The site builds anew. Where
      somebody has changed one of the files since, nothing is pushed.
    </ConfirmDialog>
  );
}
