import { type ReactNode, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { visibleLine } from '../../../shared/visible-text.ts';
import { announce } from './announcements.ts';
import { Note } from './note.tsx';
import classes from './problem-note.module.css';

interface ProblemNoteProps {
  /** What happened, what is safe, what to do: each a sentence or more. */
  explained: { happened: string; safe: string; todo: string };
  /** Partial is notable; only what nobody can go on from is alarming. */
  tone?: 'notable' | 'alarming' | undefined;
  actions?: ReactNode;
  /** What a developer needs, one fold away. */
  technical?: string | undefined;
  alert?: boolean | undefined;
}

/** A problem where it arose. */
export function ProblemNote({ explained, tone = 'notable', actions, technical, alert }: ProblemNoteProps) {
  return (
    <Note
      tone={tone}
      title={explained.happened}
      alert={alert}
      actions={
        actions === undefined && technical === undefined ? undefined : (
          <>
            {actions}
            {technical !== undefined && <Technical text={technical} />}
          </>
        )
      }
    >
      {explained.safe} {explained.todo}
    </Note>
  );
}

function Technical({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<string>();
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setOutcome('Copied');
        announce('Technical text copied');
      },
      // The browser may refuse; the text can still be selected.
      () => setOutcome('Select the text to copy it'),
    );
  };
  return (
    <details className={classes.fold}>
      <summary>Technical text</summary>
      <div className={classes.well}>
        <pre tabIndex={0}>{text.split('\n').map(visibleLine).join('\n')}</pre>
        <div className={classes.copy}>
          <Button size="small" icon="copy" onClick={copy}>
            Copy
          </Button>
          {outcome}
        </div>
      </div>
    </details>
  );
}
