import { gitAnswer, type GitCall } from '../process/run.ts';

/** Who would commit, as git is configured; undefined where it has no name or no address. */
export async function committerIdentity(call: GitCall): Promise<{ name: string; email: string } | undefined> {
  // Nothing is made up from the names of the account and the machine.
  const identity = await gitAnswer(['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'], call);
  return identity === undefined ? undefined : parseIdentity(identity);
}

/** `Name <address> 1764547200 +0000` (git-var, "GIT_COMMITTER_IDENT"). */
export function parseIdentity(identity: string): { name: string; email: string } | undefined {
  const [, name, email] = /^(.+) <([^<>]+)> \d+ [+-]\d{4}$/.exec(identity) ?? [];
  return name === undefined || email === undefined ? undefined : { name, email };
}
