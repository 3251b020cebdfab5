import { useState } from 'react';
import type { EditedFile } from '../../shared/contract/files.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { announce } from '../components/index.ts';
import { problemOf, useEngine } from '../data/index.ts';
import { draftOf, dropDraft, keepDraft } from './drafts.ts';

interface SavingOptions {
  folder: string;
  file: EditedFile;
  onAnswer: (file: EditedFile) => void;
  /** Told when something was refused: the file may have moved on. */
  onRefused: () => void;
}

interface Saving {
  isBusy: boolean;
  /** Why the last thing that was asked was not done. */
  refusal: Problem | undefined;
  save: () => void;
  /** Puts the text back that was saved last; the editor's undo brings the other one back. */
  discardText: () => void;
  /** Takes the saved edit back. */
  discardEdit: () => void;
  /** Lets the text be an edit of the file as it is now. */
  goOn: () => void;
}

/** Saving and discarding. A text that was not saved is kept, whatever happens. */
export function useSaving({ folder, file, onAnswer, onRefused }: SavingOptions): Saving {
  const engine = useEngine();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Problem>();
  const { path } = file;
  const ask = (asked: Promise<EditedFile>, then: (answer: EditedFile) => void) => {
    setBusy(true);
    setRefusal(undefined);
    asked
      .then(then, (error: unknown) => {
        setRefusal(problemOf(error));
        onRefused();
      })
      .finally(() => setBusy(false));
  };
  return {
    isBusy,
    refusal,
    save: () => {
      const draft = draftOf(folder, path);
      if (draft === undefined) announce('Everything is saved');
      if (isBusy || draft === undefined) return;
      ask(engine.call('files.save', { path, base: draft.base, text: draft.text }), (saved) => {
        onAnswer(saved);
        const now = draftOf(folder, path);
        // What was typed meanwhile is still to be saved.
        if (now?.text === draft.text) dropDraft(folder, path);
        else if (now) keepDraft(folder, path, { ...now, base: saved.base });
        announce(
          saved.text === saved.base ? `${path} is as in the registry again` : `Saved ${path}: it waits to be published`,
        );
      });
    },
    discardText: () => {
      dropDraft(folder, path);
      announce('The text is as it was saved. Undo brings yours back.');
    },
    goOn: () => {
      const draft = draftOf(folder, path);
      setRefusal(undefined);
      if (draft) keepDraft(folder, path, { ...draft, base: file.base });
    },
    discardEdit: () => {
      ask(engine.call('files.discard', { path }), (answer) => {
        onAnswer(answer);
        dropDraft(folder, path);
        announce(`${path} is as in the registry`);
      });
    },
  };
}
