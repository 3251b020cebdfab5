import { useEffect, useRef } from 'react';
import { announce, formatNumber } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { progressOf, runOutcome } from './run-words.ts';

/** Of a run, in how many parts its progress is spoken. */
const PARTS = 4;

/** Speaks how a run goes on: each quarter, and its end. */
export function useAnnouncedProgress(): void {
  const run = useDesk((desk) => desk.run);
  const last = useRef<{ runId: string; part: number }>(undefined);
  useEffect(() => {
    if (!run) return;
    const before = last.current?.runId === run.runId ? last.current.part : undefined;
    if (run.status !== 'running') {
      if (before !== undefined && before <= PARTS) {
        const outcome = runOutcome(run);
        announce(outcome === '' ? 'The run is done' : `The run has ended: ${outcome}`);
      }
      last.current = { runId: run.runId, part: PARTS + 1 };
      return;
    }
    const { done, total } = progressOf(run);
    const part = total === 0 ? 0 : Math.floor((done / total) * PARTS);
    if (before === undefined || part > before) last.current = { runId: run.runId, part };
    if (before !== undefined && part > before && part < PARTS) {
      announce(`${formatNumber(done)} of ${formatNumber(total)} plugins`);
    }
  }, [run]);
}
