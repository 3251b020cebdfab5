import { useState } from 'react';
import type { EditedFile } from '../../shared/contract/files.ts';
import { Button, ConfirmDialog } from '../components/index.ts';
import { useCommands } from '../commands/index.ts';
import { go } from '../navigation/index.ts';
import classes from './file-editor.module.css';
import type { useSaving } from './use-saving.ts';

interface EditorBarProps {
  file: EditedFile;
  /** Whether there is text that is not saved. */
  isDirty: boolean;
  isComparing: boolean;
  onCompare: () => void;
  saving: ReturnType<typeof useSaving>;
  group: string;
  readOnlyReason: string | undefined;
}

/** Where the edit stands, and what becomes of it. */
export function EditorBar({ file, isDirty, isComparing, onCompare, saving, group, readOnlyReason }: EditorBarProps) {
  const [isAsking, setAsking] = useState(false);
  const isEdited = file.text !== file.base;
  const cannotSave = readOnlyReason ?? (isDirty ? undefined : 'Everything is saved');
  const cannotDiscard = readOnlyReason ?? (isDirty || isEdited ? undefined : 'Nothing is edited');
  const discard = () => (isDirty ? saving.discardText() : setAsking(true));
  useCommands([
    {
      id: 'editor.save',
      title: 'Save the edit',
      about: file.path,
      group,
      keys: ['mod+S', 'mod+enter'],
      isDisabledBecause: readOnlyReason,
      run: saving.save,
    },
    {
      id: 'editor.compare',
      title: isComparing ? 'Hide what is edited' : 'Show what is edited',
      about: file.path,
      group,
      run: onCompare,
    },
    {
      id: 'editor.discard',
      title: isDirty ? 'Discard the text' : 'Take the edit back',
      about: file.path,
      group,
      isDisabledBecause: cannotDiscard,
      run: discard,
    },
  ]);
  return (
    <div className={classes.bar} role="toolbar" aria-label="Edit">
      <span className={classes.state}>
        {isDirty ? (
          <strong>Not saved</strong>
        ) : isEdited ? (
          <>
            Waits in{' '}
            <button type="button" className={classes.link} onClick={() => go('publish')}>
              Publish
            </button>
          </>
        ) : (
          'As in the registry'
        )}
      </span>
      <span className={classes.actions}>
        <Button size="small" pressed={isComparing} onClick={onCompare}>
          Compare
        </Button>
        <Button size="small" disabledReason={cannotDiscard} onClick={discard}>
          {isDirty || !isEdited ? 'Discard' : 'Take back'}
        </Button>
        <Button
          size="small"
          variant={isDirty ? 'primary' : 'default'}
          keys="mod+S"
          busy={saving.isBusy}
          busyLabel="Saving"
          disabledReason={cannotSave}
          onClick={saving.save}
        >
          Save
        </Button>
      </span>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Take the edit of ${file.path} back?`}
        confirmLabel="Take the edit back"
        busyLabel="Taking it back"
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          saving.discardEdit();
        }}
      >
        What you saved of this file is given up, and it is as in the registry again. Nothing of it was published.
      </ConfirmDialog>
    </div>
  );
}
