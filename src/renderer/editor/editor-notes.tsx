import { describeProblem, type Problem } from '../../shared/problems/index.ts';
import { Button, Note, ProblemNote } from '../components/index.ts';
import classes from './file-editor.module.css';

interface EditorNotesProps {
  /** Why the last save or discard was not done. That the file moved on says it better. */
  refusal: Problem | undefined;
  /** Why the text could not be checked. */
  problem: Problem | undefined;
  /** Whether the registry's file is another one than when the edit began. */
  hasMovedOn: boolean;
  isComparing: boolean;
  onCompare: () => void;
  onGoOn: () => void;
}

/** What has to be known of an edit before it goes on. */
export function EditorNotes({ refusal, problem, hasMovedOn, isComparing, onCompare, onGoOn }: EditorNotesProps) {
  if (!refusal && !problem && !hasMovedOn) return null;
  return (
    <div className={classes.notes}>
      {refusal && !hasMovedOn && <ProblemNote explained={describeProblem(refusal, 'window')} alert />}
      {hasMovedOn && (
        <Note
          tone="notable"
          title="The file in the registry has changed since your edit began."
          actions={
            <>
              {!isComparing && <Button onClick={onCompare}>Compare with the registry</Button>}
              <Button onClick={onGoOn}>Go on from the registry’s</Button>
            </>
          }
        >
          Your text is kept. Compare the two, take over what is new, then go on: what differs then is your edit.
        </Note>
      )}
      {problem && !refusal && <ProblemNote explained={describeProblem(problem, 'window')} />}
    </div>
  );
}
