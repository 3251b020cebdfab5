import { useEffect, useEffectEvent, useState } from 'react';
import { anotherWrites } from '../../shared/problems/index.ts';
import type { EditedFile } from '../../shared/contract/files.ts';
import { announce } from '../components/index.ts';
import { useDesk } from '../data/index.ts';
import { CodeArea } from './code-area.tsx';
import type { CodeEditor } from './code/create-editor.ts';
import { draftOf, dropDraft, keepDraft, useDraft } from './drafts.ts';
import { EditorBar } from './editor-bar.tsx';
import { EditorNotes } from './editor-notes.tsx';
import type { EditorPlace } from './editor-place.ts';
import classes from './file-editor.module.css';
import { FindingList } from './finding-list.tsx';
import { useChecked } from './use-checked.ts';
import { useSaving } from './use-saving.ts';

interface OpenFileProps {
  folder: string;
  file: EditedFile;
  group: string;
  place: EditorPlace | undefined;
  onPlaced: (() => void) | undefined;
  onAnswer: (file: EditedFile) => void;
  onReadAgain: () => void;
}

/** A file that was read: its text, what the rules say of it, and what becomes of the edit. */
export function OpenFile({ folder, file, group, place, onPlaced, onAnswer, onReadAgain }: OpenFileProps) {
  const { path } = file;
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const [isComparing, setComparing] = useState(false);
  const draft = useDraft(folder, path);
  const text = draft?.text ?? file.text;
  const { findings, isChecking, problem } = useChecked(file, text);
  const saving = useSaving({ folder, file, onAnswer, onRefused: onReadAgain });
  const lockedBy = useDesk((desk) => desk.app?.registry?.lockedBy ?? null);
  const hasMovedOn = draft !== undefined && draft.base !== file.base;

  const keep = (typed: string) => {
    if (typed === file.text && !hasMovedOn) dropDraft(folder, path);
    else keepDraft(folder, path, { base: draft?.base ?? file.base, text: typed });
  };
  useEffect(() => {
    // Discarded, saved elsewhere, or moved on: the editor shows what holds, and its undo leads back.
    if (editor && editor.text() !== text) editor.replace(text);
  }, [editor, text]);
  useEffect(() => editor?.setFindings(findings), [editor, findings]);
  useEffect(() => editor?.compareWith(isComparing ? file.base : null), [editor, isComparing, file.base]);
  useEffect(() => editor?.setReadOnly(lockedBy !== null), [editor, lockedBy]);

  const arrive = useEffectEvent((to: EditorPlace) => {
    editor?.jumpTo(to);
    onPlaced?.();
  });
  useEffect(() => {
    if (editor && place) arrive(place);
  }, [editor, place]);
  useEffect(
    () => () => {
      if (draftOf(folder, path)) announce(`The text of ${path} is kept; it is not saved`);
    },
    [folder, path],
  );

  return (
    <div className={classes.editor}>
      <EditorBar
        file={file}
        isDirty={draft !== undefined}
        isComparing={isComparing}
        onCompare={() => setComparing(!isComparing)}
        saving={saving}
        group={group}
        readOnlyReason={lockedBy === null ? undefined : anotherWrites(lockedBy)}
      />
      <EditorNotes
        refusal={saving.refusal}
        problem={problem}
        hasMovedOn={hasMovedOn}
        isComparing={isComparing}
        onCompare={() => setComparing(true)}
        onGoOn={saving.goOn}
      />
      <CodeArea
        file={file}
        text={text}
        onText={keep}
        onSave={() => lockedBy === null && saving.save()}
        editorRef={setEditor}
      />
      <FindingList findings={findings} isChecking={isChecking} onJump={(finding) => editor?.jumpTo(finding)} />
    </div>
  );
}
