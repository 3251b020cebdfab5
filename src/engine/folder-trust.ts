import { judgeFolder, trustedBy, type RemoteCall, type TrustedFolder } from '../core/git/index.ts';
import { ProblemError } from '../shared/problems/index.ts';

/**
 * A registry's folder as one that may be written, on the command line.
 * @param isTrusted Whether the person trusts whatever its git settings name.
 * @throws {ProblemError} `git.untrusted` with the keys that are not known to be harmless; `git.failed`.
 */
export async function writableFolder(folder: string, isTrusted: boolean): Promise<TrustedFolder> {
  const judgement = await judgeFolder(folder);
  const trusted = trustedBy(judgement, isTrusted ? judgement.digest : undefined);
  if (trusted !== undefined) return trusted;
  throw new ProblemError({ code: 'git.untrusted', folder, keys: judgement.settings.map(({ key }) => key) });
}

/**
 * A call to the remote of a registry that is only read: it fetches what a partial clone lacks.
 * @returns Undefined where the folder is not trusted, or git cannot read it: then what is not here is not read.
 */
export async function readingRemote(folder: string): Promise<RemoteCall | undefined> {
  try {
    const trusted = trustedBy(await judgeFolder(folder));
    return trusted && { folder: trusted };
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
