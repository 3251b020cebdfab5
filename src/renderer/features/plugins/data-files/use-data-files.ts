import type { DataFile } from '../../../../shared/contract/files.ts';
import { useAsk, useDesk, useEngine, type Asked } from '../../../data/index.ts';

/** The data files of the open registry that can be edited. */
export function useDataFiles(): Asked<DataFile[]> {
  const engine = useEngine();
  const folder = useDesk((desk) => desk.app?.registry?.folder);
  return useAsk(folder, () => engine.call('files.data'));
}
