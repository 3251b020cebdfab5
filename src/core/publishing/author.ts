import type { PublicationPlan } from '../../shared/publication.ts';
import { gitAnswer } from '../git/index.ts';

/** Who commits, and how, as git is configured. */
export interface Author {
  /** Null where git has no name or no address. */
  author: PublicationPlan['author'];
  signing: PublicationPlan['signing'];
}

/**
 * Who commits in a folder.
 *
 * A signature is what `commit.gpgSign` says. git knows no setting for a sign-off of commits: `registrydesk.signOff` is
 * one, and where it is not set `format.signOff` counts, which is git's for patches.
 */
export async function authorOf(folder: string): Promise<Author> {
  const call = { folder };
  // Nothing is made up from the names of the account and the machine.
  const identity = await gitAnswer(['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'], call);
  const [, name, email] = /^(.+) <([^<>]+)> \d+ [+-]\d{4}$/.exec(identity ?? '') ?? [];
  const isTrue = async (setting: string): Promise<boolean | undefined> => {
    const answer = await gitAnswer(['config', '--type=bool', '--get', setting], call);
    return answer === undefined ? undefined : answer === 'true';
  };
  const signsOff = (await isTrue('registrydesk.signOff')) ?? (await isTrue('format.signOff')) ?? false;
  const signs = (await isTrue('commit.gpgSign')) ?? false;
  return {
    author: name === undefined || email === undefined ? null : { name, email },
    signing: signsOff ? (signs ? 'sign-off and signature' : 'sign-off') : signs ? 'signature' : 'none',
  };
}
