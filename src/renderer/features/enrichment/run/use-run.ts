import { useCallback, useMemo, useState } from 'react';
import { anotherWrites } from '../../../../shared/problems/index.ts';
import type { SourceName } from '../../../../shared/change.ts';
import type { Problem } from '../../../../shared/problems/index.ts';
import { problemOf, useDesk, useEngine } from '../../../data/index.ts';

export interface Runs {
  /** Why a run cannot be begun now; undefined where it can. */
  cannotRunBecause: string | undefined;
  /** Whether one is being begun: it goes on when the engine says so. */
  isStarting: boolean;
  /** Why the engine refused the last thing that was asked. */
  refusal: Problem | undefined;
  /** @param plugins Ids; none means all. */
  start: (sources: readonly SourceName[], plugins?: readonly string[]) => void;
  /** Goes on from the last run: its sources, and its plugins. */
  resume: () => void;
  cancel: () => void;
}

/** Beginning and cancelling runs. */
export function useRun(): Runs {
  const engine = useEngine();
  const run = useDesk((desk) => desk.run);
  const lockedBy = useDesk((desk) => desk.app?.registry?.lockedBy ?? null);
  const [refusal, setRefusal] = useState<Problem>();
  const [isStarting, setStarting] = useState(false);
  const cannotRunBecause =
    lockedBy !== null
      ? anotherWrites(lockedBy)
      : run?.status === 'running'
        ? 'A run is already in progress'
        : undefined;
  const start = useCallback(
    (sources: readonly SourceName[], plugins: readonly string[] = []) => {
      setRefusal(undefined);
      setStarting(true);
      engine
        .call('enrichment.start', { sources: [...sources], plugins: [...plugins] })
        .catch((error: unknown) => setRefusal(problemOf(error)))
        .finally(() => setStarting(false));
    },
    [engine],
  );
  const resume = useCallback(() => {
    const last = useDesk.getState().run;
    if (last) {
      start(
        last.sources.map(({ source }) => source),
        last.plugins,
      );
    }
  }, [start]);
  const runId = run?.runId;
  const cancel = useCallback(() => {
    if (runId === undefined) return;
    engine.call('enrichment.cancel', { runId }).catch((error: unknown) => setRefusal(problemOf(error)));
  }, [engine, runId]);
  return useMemo(
    () => ({ cannotRunBecause, isStarting, refusal, start, resume, cancel }),
    [cannotRunBecause, isStarting, refusal, start, resume, cancel],
  );
}
