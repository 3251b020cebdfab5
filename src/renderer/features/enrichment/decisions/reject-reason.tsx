import { useEffect, useRef, useState } from 'react';
import { Button, Field } from '../../../components/index.ts';
import { askForReason } from '../review/review-view.ts';
import classes from './decision-bar.module.css';
import type { DecisionTarget } from './decision-target.ts';

interface RejectReasonProps {
  target: DecisionTarget;
  onReject: (why: string | null) => void;
}

/** Asks why, and takes silence for an answer, too. */
export function RejectReason({ target, onReject }: RejectReasonProps) {
  const [why, setWhy] = useState('');
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    input.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const reject = (): void => {
    askForReason(false);
    onReject(why.trim() === '' ? null : why.trim());
  };
  return (
    <form
      className={classes.reason}
      onSubmit={(event) => {
        event.preventDefault();
        reject();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        askForReason(false);
      }}
    >
      <Field
        label={`Why is ${target.name} rejected`}
        hideLabel
        placeholder="Why it is rejected; may stay empty"
        value={why}
        onChange={setWhy}
        inputRef={input}
      />
      <Button icon="cross" keys="enter" type="submit">
        Reject
      </Button>
      <Button variant="quiet" keys="esc" onClick={() => askForReason(false)}>
        Cancel
      </Button>
    </form>
  );
}
