import { gitAnswer, gitText, type GitCall } from '../process/run.ts';

/** The names of the remotes. @throws {GitError} */
export async function remoteNames(call: GitCall): Promise<string[]> {
  return (await gitText(['remote'], call)).split('\n').filter((name) => name !== '');
}

/**
 * The addresses of a remote, rewritten as `url.*.insteadOf` says; undefined where it has none.
 * @param use For a push a remote may have several, and other ones.
 */
export async function remoteUrls(remote: string, use: 'fetch' | 'push', call: GitCall): Promise<string[] | undefined> {
  // `.` is the repository itself; what begins with a dash would be an option.
  if (remote === '' || remote === '.' || remote.startsWith('-')) return undefined;
  const flags = use === 'push' ? ['--push', '--all'] : ['--all'];
  const output = await gitAnswer(['remote', 'get-url', ...flags, remote], call);
  return output?.split('\n').filter((url) => url !== '');
}
