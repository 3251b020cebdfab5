import { posix } from 'node:path';
import type { Profile } from '../../shared/profile.ts';

/** What a file of the registry is: an entry, one of the data files that hosts read, or another data file. */
export type FileKind = 'entry' | 'notices' | 'blacklist' | 'overlays' | 'data';

/** @param path Relative to the registry. */
export function kindOf(path: string, { entries, data }: Pick<Profile, 'entries' | 'data'>): FileKind {
  switch (path) {
    case `${data.folder}/${data.notices}`:
      return 'notices';
    case `${data.folder}/${data.blacklist}`:
      return 'blacklist';
    case `${data.folder}/${data.overlays}`:
    case `${data.folder}/${data.python2Overlays}`:
      return 'overlays';
    default:
      return posix.dirname(path) === entries.folder && path.endsWith('.md') ? 'entry' : 'data';
  }
}
