import { useCallback, useLayoutEffect, useRef } from 'react';
import type { EditedFile } from '../../shared/contract/files.ts';
import { createEditor, type CodeEditor } from './code/create-editor.ts';
import classes from './file-editor.module.css';

interface CodeAreaProps {
  file: EditedFile;
  /** At first; from then on the editor has it. */
  text: string;
  onText: (text: string) => void;
  onSave: () => void;
  editorRef: (editor: CodeEditor | null) => void;
}

/** Where the editor stands. It is made once for a file, and driven from outside. */
export function CodeArea({ file, text, onText, onSave, editorRef }: CodeAreaProps) {
  const latest = useRef({ file, text, onText, onSave });
  useLayoutEffect(() => {
    latest.current = { file, text, onText, onSave };
  });
  const mount = useCallback(
    (parent: HTMLDivElement) => {
      const editor = createEditor({
        parent,
        text: latest.current.text,
        label: `Text of ${latest.current.file.path}`,
        kind: latest.current.file.kind,
        known: () => latest.current.file,
        onText: (typed) => latest.current.onText(typed),
        onSave: () => latest.current.onSave(),
      });
      editorRef(editor);
      return () => {
        editorRef(null);
        editor.destroy();
      };
    },
    [editorRef],
  );
  return <div className={classes.code} ref={mount} />;
}
