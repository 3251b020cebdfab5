import { type ReactNode, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Field } from '../fields/field.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** A question that names the object: "Disable Power Pal?" */
  title: string;
  /** What then happens, and whom it reaches. */
  children: ReactNode;
  /** A verb with the object: "Disable Power Pal". */
  confirmLabel: string;
  /** The word while it is done: "Disabling". */
  busyLabel: string;
  busy?: boolean | undefined;
  danger?: boolean | undefined;
  /** Asks why, and does not go on without it. */
  reason?: { label: string; hint?: string | undefined } | undefined;
  /** The reason is empty where none is asked for. */
  onConfirm: (reason: string) => void;
}

/** Asks before what reaches others. */
export function ConfirmDialog({ isOpen, onClose, title, ...rest }: ConfirmDialogProps) {
  // What is inside lives as long as the dialog is open: it opens without the last reason.
  return isOpen ? <Question onClose={onClose} title={title} {...rest} /> : null;
}

function Question({
  onClose,
  title,
  children,
  confirmLabel,
  busyLabel,
  busy,
  danger = false,
  reason,
  onConfirm,
}: Omit<ConfirmDialogProps, 'isOpen'>) {
  const [why, setWhy] = useState('');
  const isMissing = reason !== undefined && why.trim() === '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button data-autofocus={reason === undefined ? true : undefined} onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant={danger ? 'danger-solid' : 'primary'}
            busy={busy}
            busyLabel={busyLabel}
            disabledReason={isMissing ? 'Give a reason first' : undefined}
            onClick={() => onConfirm(why.trim())}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div>{children}</div>
      {reason && (
        <Field
          label={reason.label}
          hint={reason.hint}
          kind="long"
          rows={3}
          required
          focusFirst
          value={why}
          onChange={setWhy}
        />
      )}
    </Dialog>
  );
}
