import { go } from '../../navigation/index.ts';

const PREFIX = 'data:';

/** The data file that fills the screen, by the name of its view; null where the table does. */
export function dataFileOf(tab: string | null): string | null {
  return tab?.startsWith(PREFIX) ? tab.slice(PREFIX.length) : null;
}

export function openDataFile(path: string): void {
  go('plugins', { tab: `${PREFIX}${path}` });
}
