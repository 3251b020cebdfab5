import { useCallback, useState } from 'react';
import { anotherWrites } from '../../../shared/problems/index.ts';
import { SOURCE_NAMES } from '../../../shared/change.ts';
import type { PluginRow } from '../../../shared/contract/plugins.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import { announce, visibleText } from '../../components/index.ts';
import { problemOf, useDesk, useEngine } from '../../data/index.ts';

export interface Runs {
  /** Why no run can begin now; undefined where one can. */
  cannotRunBecause: string | undefined;
  isStarting: boolean;
  /** Why the last one did not begin, and the entry that it was about; null: it was about all. */
  refusal: { problem: Problem; path: string | null } | undefined;
  /** @param only The one plugin that it is about; all where none is named. */
  start: (only?: PluginRow) => void;
}

/** Begins an enrichment with every source. */
export function useRuns(): Runs {
  const engine = useEngine();
  const isRunning = useDesk((desk) => desk.run?.status === 'running');
  const lockedBy = useDesk((desk) => desk.app?.registry?.lockedBy ?? null);
  const [isStarting, setStarting] = useState(false);
  const [refusal, setRefusal] = useState<Runs['refusal']>();
  const start = useCallback(
    (only?: PluginRow) => {
      setRefusal(undefined);
      setStarting(true);
      engine
        .call('enrichment.start', { sources: [...SOURCE_NAMES], plugins: only ? [only.id] : [] })
        .then(
          () => announce(only ? `Enrichment of ${visibleText(only.title)} started` : 'Enrichment started'),
          (error: unknown) => setRefusal({ problem: problemOf(error), path: only?.path ?? null }),
        )
        .finally(() => setStarting(false));
    },
    [engine],
  );
  const cannotRunBecause =
    lockedBy !== null ? anotherWrites(lockedBy) : isRunning ? 'A run is already in progress' : undefined;
  return { cannotRunBecause, isStarting, refusal, start };
}
