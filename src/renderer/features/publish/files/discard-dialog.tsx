import { ConfirmDialog, visibleText } from '../../../components/index.ts';
import { useEngine } from '../../../data/index.ts';
import { discardEdit } from '../publish-actions.ts';
import { nameOf } from './file-rows.ts';

/** Asks before an edit by hand is lost. */
export function DiscardDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const engine = useEngine();
  const name = visibleText(nameOf(path));
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Discard the edit of ${name}?`}
      confirmLabel={`Discard the edit of ${name}`}
      busyLabel="Discarding"
      danger
      onConfirm={() => void discardEdit(engine, path)}
    >
      What was typed into <code>{visibleText(path)}</code> is gone then; the file stays as the remote has it. Changes
      that a run found in it stay.
    </ConfirmDialog>
  );
}
