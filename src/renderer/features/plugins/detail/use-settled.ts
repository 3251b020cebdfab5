import { useSettled } from '../../../components/index.ts';

/** So long a plugin has to stay selected before the engine is asked about it. */
const REST_MS = 120;

/** Whether a plugin has been looked at for a moment: while `j` is held down nothing is asked. */
export function useIsSettled(path: string): boolean {
  return useSettled(path, REST_MS) === path;
}
