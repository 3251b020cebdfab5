import { useEffect, useRef, useState } from 'react';
import type { EditedFile } from '../../shared/contract/files.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { useAsk, useEngine } from '../data/index.ts';

interface Reading {
  file: EditedFile | undefined;
  problem: Problem | undefined;
  again: () => void;
  /** Takes what the engine answered to a save or a discard. */
  take: (file: EditedFile) => void;
}

/**
 * A file as the engine has it.
 * @param about What else the engine says of it: where that differs, the file is read again.
 */
export function useEditedFile(path: string, about: unknown): Reading {
  const engine = useEngine();
  const { value, problem, again } = useAsk(path, () => engine.call('files.read', { path }));
  const [taken, setTaken] = useState<{ after: EditedFile | undefined; file: EditedFile }>();
  const known = useRef(about);
  useEffect(() => {
    if (known.current === about) return;
    known.current = about;
    again();
  }, [about, again]);
  // What was read after it is newer.
  const file = taken?.after === value ? taken?.file : value;
  return {
    file: file?.path === path ? file : undefined,
    problem,
    again,
    take: (answer) => setTaken({ after: value, file: answer }),
  };
}
