import { DiscardDialog } from './files/discard-dialog.tsx';
import { LogDialog } from './progress/log-dialog.tsx';
import { RevertDialog } from './progress/revert-dialog.tsx';
import { usePublishView } from './selection/publish-view.ts';

/** The dialog that is open, if one is. */
export function PublishDialogs() {
  const dialog = usePublishView((view) => view.dialog);
  const close = (): void => usePublishView.setState({ dialog: null });
  switch (dialog?.kind) {
    case 'log':
      return <LogDialog commit={dialog.commit} onClose={close} />;
    case 'revert':
      return <RevertDialog commit={dialog.commit} onClose={close} />;
    case 'discard':
      return <DiscardDialog path={dialog.path} onClose={close} />;
    case undefined:
      return null;
  }
}
