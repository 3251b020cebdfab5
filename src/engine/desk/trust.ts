import { judgeFolder, trustedBy, type RemoteCall, type TrustedFolder } from '../../core/git/index.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import { credentialsOf } from './credentials.ts';
import type { Desk } from './desk.ts';
import { printOf } from './folder-trust.ts';
import type { Session } from './session.ts';

/**
 * The open registry's folder as one whose git settings may act. They are read again each time: what was trusted is
 * exactly this list.
 * @throws {ProblemError} `git.untrusted`.
 */
export async function trustedFolder(desk: Desk, session: Session): Promise<TrustedFolder> {
  const judgement = await judgeFolder(session.folder);
  const before = session.judgement.digest;
  session.judgement = judgement;
  if (judgement.digest !== before) desk.sayState();
  const folder = trustedBy(judgement, desk.settings.trustIn(session.folder)?.digest);
  if (folder !== undefined) return folder;
  const keys = judgement.settings.map(({ key }) => key);
  throw new ProblemError({ code: 'git.untrusted', folder: session.folder, keys });
}

/** A call to a remote of the open registry, with the token where the address is of the token's own origin. */
export async function remoteCall(desk: Desk, session: Session, url: string | null): Promise<RemoteCall> {
  const folder = await trustedFolder(desk, session);
  return { folder, credentials: credentialsOf(desk, url), signal: session.closing.signal };
}

/** Trusts exactly the settings that were shown. @throws {ProblemError} `git.untrusted` where they are others by now. */
export async function trust(desk: Desk, session: Session, digest: string): Promise<void> {
  const { folder, judgement } = session;
  if (judgement.digest !== digest) {
    throw new ProblemError({ code: 'git.untrusted', folder, keys: judgement.settings.map(({ key }) => key) });
  }
  const settings = judgement.settings.map(printOf);
  await desk.settings.trust({ folder, digest, settings, at: new Date().toISOString() });
  desk.sayState();
}
