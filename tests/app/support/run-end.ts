import type { EngineClient } from '../../../src/renderer/data/engine-client.ts';
import type { RunState } from '../../../src/shared/contract/enrichment.ts';

/** The next run that ends, as a second window hears of it. To be asked before the run is begun. */
export function nextRunEnd({ on }: EngineClient): Promise<RunState> {
  return new Promise((resolve) => {
    const stop = on('enrichment.changed', (run) => {
      if (run.status === 'running') return;
      stop();
      resolve(run);
    });
  });
}
