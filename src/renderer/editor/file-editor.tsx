import { describeProblem } from '../../shared/problems/index.ts';
import { Button, ProblemNote, SkeletonRows } from '../components/index.ts';
import { useDesk } from '../data/index.ts';
import type { EditorPlace } from './editor-place.ts';
import classes from './file-editor.module.css';
import { OpenFile } from './open-file.tsx';
import { useEditedFile } from './use-edited-file.ts';

export interface FileEditorProps {
  /** Relative to the registry. */
  path: string;
  /** What else the engine says of the file: where that differs, it is read again. */
  about: unknown;
  /** Where to go, once. */
  place?: EditorPlace | undefined;
  /** Told when it went there. */
  onPlaced?: (() => void) | undefined;
  /** The group of its commands: the screen's name. */
  group: string;
}

/** A file of the registry in the editor: what is saved becomes changes like any others. */
export function FileEditor({ path, about, place, onPlaced, group }: FileEditorProps) {
  const folder = useDesk((desk) => desk.app?.registry?.folder);
  const { file, problem, again, take } = useEditedFile(path, about);
  if (problem !== undefined && file === undefined) {
    return (
      <div className={classes.alone}>
        <ProblemNote
          explained={describeProblem(problem, 'window')}
          actions={<Button onClick={again}>Try again</Button>}
        />
      </div>
    );
  }
  if (file === undefined || folder === undefined)
    return <SkeletonRows rows={14} rowHeight={18} label={`Reading ${path}`} />;
  return (
    <OpenFile
      folder={folder}
      file={file}
      group={group}
      place={place}
      onPlaced={onPlaced}
      onAnswer={take}
      onReadAgain={again}
      key={path}
    />
  );
}
