import { useCallback } from 'react';
import { useDesk } from '../../data/index.ts';

/** What `--h-row` is in each density, in pixels: virtual rows have to know it beforehand. */
const HEIGHTS = { compact: 32, comfortable: 36 };

/** The height of every row of the table. */
export function useRowHeight(): () => number {
  const density = useDesk((desk) => desk.app?.settings.density ?? 'compact');
  return useCallback(() => HEIGHTS[density], [density]);
}
