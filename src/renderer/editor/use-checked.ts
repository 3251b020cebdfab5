import { useEffect, useState } from 'react';
import type { EditedFile } from '../../shared/contract/files.ts';
import type { Finding } from '../../shared/finding.ts';
import type { Problem } from '../../shared/problems/index.ts';
import { problemOf, useEngine } from '../data/index.ts';

/** A text is checked when nothing was typed for so long. */
const REST_MS = 250;

interface Checked {
  /** Of the last text that was checked. */
  findings: readonly Finding[];
  isChecking: boolean;
  problem: Problem | undefined;
}

/** What the rules say of a text while it is typed. */
export function useChecked({ path, text: saved, findings: ofSaved }: EditedFile, text: string): Checked {
  const engine = useEngine();
  const [last, setLast] = useState<{ text: string; findings?: readonly Finding[]; problem?: Problem }>();
  const isSaved = text === saved;
  useEffect(() => {
    if (isSaved) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      engine.call('files.check', { path, text }).then(
        (findings) => isWanted && setLast({ text, findings }),
        (error: unknown) => isWanted && setLast({ text, problem: problemOf(error) }),
      );
    }, REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [engine, path, text, isSaved]);
  if (isSaved) return { findings: ofSaved, isChecking: false, problem: undefined };
  return { findings: last?.findings ?? ofSaved, isChecking: last?.text !== text, problem: last?.problem };
}
