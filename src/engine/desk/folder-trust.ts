import { createHash } from 'node:crypto';
import { trustedBy, type Judgement } from '../../core/git/index.ts';
import type { FolderTrust } from '../../shared/trust.ts';
import type { Session } from './session.ts';
import type { SettingsFile } from './settings-file.ts';

/** What a person is asked about a folder's git settings. */
export function trustOf(settings: SettingsFile, { folder, judgement }: Session): FolderTrust {
  const known = settings.trustIn(folder);
  return {
    isTrusted: trustedBy(judgement, known?.digest) !== undefined,
    digest: judgement.digest,
    trustedAt: known?.at ?? null,
    settings: judgement.settings.map((setting) => ({
      ...setting,
      isNew: known !== undefined && !known.settings.includes(printOf(setting)),
    })),
  };
}

/** A setting as it is remembered: a command line may contain a password. */
export function printOf({ key, value, file }: Judgement['settings'][number]): string {
  return createHash('sha256')
    .update(JSON.stringify([file, key, value]))
    .digest('hex')
    .slice(0, 16);
}
