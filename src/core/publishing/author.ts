import type { PublicationPlan } from '../../shared/publication.ts';
import { committerIdentity, configBoolean } from '../git/index.ts';

/** Who commits, and how, as git is configured. */
export interface Author {
  /** Null where git has no name or no address. */
  author: PublicationPlan['author'];
  signing: PublicationPlan['signing'];
}

/**
 * Who commits in a folder.
 *
 * `commit.gpgSign` decides about a signature. git has no setting for a sign-off of commits: `registrydesk.signOff` is
 * one, and `format.signOff`, which is git's for patches, counts where it is not set.
 */
export async function authorOf(folder: string): Promise<Author> {
  const call = { folder };
  const author = (await committerIdentity(call)) ?? null;
  const signsOff =
    (await configBoolean('registrydesk.signOff', call)) ?? (await configBoolean('format.signOff', call)) ?? false;
  const signs = (await configBoolean('commit.gpgSign', call)) ?? false;
  return { author, signing: signsOff ? (signs ? 'sign-off and signature' : 'sign-off') : signs ? 'signature' : 'none' };
}
