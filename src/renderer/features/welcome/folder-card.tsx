import { type Ref, type SubmitEvent, useId } from 'react';
import { Button, Field } from '../../components/index.ts';
import { useEngine } from '../../data/index.ts';
import { isDesktop } from '../../engine/desktop.ts';
import classes from './clone-card.module.css';
import { useOpening } from './opening.ts';
import { Refused } from './refused.tsx';
import { WayCard } from './way-card.tsx';

interface FolderCardProps {
  /** On the desktop the system asks for the folder. */
  onChoose: () => void;
  isTyping: boolean;
  fieldRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** Opens a folder that is there. In the browser its path is typed: a page learns of no path. */
export function FolderCard({ onChoose, isTyping, fieldRef }: FolderCardProps) {
  const engine = useEngine();
  const id = useId();
  const typed = useOpening((opening) => opening.typedFolder);
  const isBusy = useOpening((opening) => opening.busy === 'folder');
  const refusal = useOpening((opening) => opening.refusal);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') void useOpening.getState().open(engine, typed.trim());
  };
  const isRefused = refusal?.way === 'folder';
  const hasForm = isTyping && !isDesktop();
  return (
    <WayCard
      icon="folder"
      title="Open a folder"
      words="A clone that you already have. Nothing in it is touched until you publish."
      keys="2"
      busy={isBusy ? 'Opening the folder' : undefined}
      onClick={onChoose}
    >
      {hasForm || isRefused ? (
        <>
          {hasForm && (
            <form className={classes.form} id={id} onSubmit={submit}>
              <div className={classes.line}>
                <div className={classes.field}>
                  <Field
                    label="Folder"
                    value={typed}
                    mono
                    placeholder="/home/you/plugin-registry"
                    hint="The folder of the checkout, as a path on the computer that runs Registry Desk."
                    inputRef={fieldRef}
                    onChange={(value) => useOpening.setState({ typedFolder: value, refusal: null })}
                  />
                </div>
                <div className={classes.submit}>
                  <Button
                    type="submit"
                    keys="enter"
                    busy={isBusy}
                    busyLabel="Opening"
                    disabledReason={typed.trim() === '' ? 'Type a folder first' : undefined}
                  >
                    Open
                  </Button>
                </div>
              </div>
            </form>
          )}
          {isRefused && <Refused problem={refusal.problem} />}
        </>
      ) : undefined}
    </WayCard>
  );
}
