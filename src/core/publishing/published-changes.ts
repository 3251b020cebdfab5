import type { Change } from '../../shared/change.ts';
import type { Json } from '../../shared/json.ts';
import type { Profile } from '../../shared/profile.ts';
import { kindOf } from '../changes/index.ts';
import { readYaml } from '../registry/index.ts';
import type { PreparedFile } from './prepared.ts';

/**
 * The changes of a file as what reads the site can tell them: an edit by hand of a list that hosts read has the whole list
 * before and after it, as far as both can be read.
 */
export function publishedChanges({ path, before, after, made }: PreparedFile, profile: Profile): Change[] {
  const kind = kindOf(path, profile);
  if (kind !== 'notices' && kind !== 'blacklist') return made;
  const was = valueOf(path, before);
  const is = valueOf(path, after);
  return made.map((change) => {
    if (change.source !== 'hand') return change;
    return { ...change, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
  });
}

function valueOf(path: string, bytes: Buffer | null): Json | undefined {
  if (bytes === null) return undefined;
  const read = readYaml(bytes.toString('utf8'), path);
  return 'problem' in read ? undefined : (read.value ?? []);
}
