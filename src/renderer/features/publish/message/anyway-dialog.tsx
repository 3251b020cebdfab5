import { ConfirmDialog, visibleText } from '../../../components/index.ts';
import { usePublishView } from '../selection/publish-view.ts';

/** Asks why something is published against a warning; the reason stands in the message. */
export function AnywayDialog({ onPush }: { onPush: (reason: string) => void }) {
  const warning = usePublishView((view) => view.warning);
  const busy = usePublishView((view) => view.busy);
  return (
    <ConfirmDialog
      isOpen={warning !== null}
      onClose={() => usePublishView.setState({ warning: null })}
      title="Publish anyway?"
      confirmLabel="Publish anyway"
      busyLabel="Pushing"
      busy={busy === 'push'}
      reason={{ label: 'Why', hint: 'It stands in the commit message, with the warning.' }}
      onConfirm={onPush}
    >
      {visibleText(warning ?? '')}
    </ConfirmDialog>
  );
}
