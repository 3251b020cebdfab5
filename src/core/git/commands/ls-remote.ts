import { GitError } from '../process/git-error.ts';
import { remoteOptions, type RemoteCall } from '../process/remote-call.ts';
import { runGit } from '../process/run.ts';

/**
 * The commit that a branch is at on the server at an address; undefined where it has no such branch.
 * @throws {GitError} Where the server does not answer.
 */
export async function remoteTip(url: string, branch: string, call: RemoteCall): Promise<string | undefined> {
  const ref = `refs/heads/${branch}`;
  const output = await list(['--refs', '--', url, ref], url, call);
  return output
    .split('\n')
    .find((line) => line.endsWith(`\t${ref}`))
    ?.split('\t')[0];
}

/** The branch that HEAD names on the server at an address; undefined where it has none. @throws {GitError} */
export async function defaultBranch(url: string, call: RemoteCall): Promise<string | undefined> {
  const output = await list(['--symref', '--', url, 'HEAD'], url, call);
  return /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(output)?.[1];
}

async function list(args: readonly string[], url: string, call: RemoteCall): Promise<string> {
  const { code, stdout, stderr } = await runGit(['ls-remote', ...args], call, await remoteOptions([url], call));
  if (code !== 0) throw new GitError(stderr.trim() || `git ls-remote exited with ${code ?? 'a signal'}`);
  return stdout.toString('utf8');
}
