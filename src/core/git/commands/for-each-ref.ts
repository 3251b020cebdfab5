import { gitText, type GitCall } from '../process/run.ts';

/** The upstream of a branch, as git resolves it from `branch.<name>.remote` and `branch.<name>.merge`. */
export interface ConfiguredUpstream {
  /** The remote's name; `.` for this repository itself. */
  remote: string;
  /** As the branch is called there: `refs/heads/main`. */
  remoteRef: string;
  /** The remote-tracking reference: `refs/remotes/origin/main`. */
  trackingRef: string;
}

/** The upstream of a local branch; undefined where none is configured. @throws {GitError} */
export async function upstreamOfBranch(branch: string, call: GitCall): Promise<ConfiguredUpstream | undefined> {
  const fields = ['refname', 'upstream:remotename', 'upstream:remoteref', 'upstream'];
  const format = fields.map((field) => `%(${field})`).join('%00');
  const output = await gitText(['for-each-ref', `--format=${format}`, `refs/heads/${branch}`], call);
  // A pattern also matches the branches below it.
  const line = output.split('\n').find((one) => one.startsWith(`refs/heads/${branch}\0`));
  const [, remote = '', remoteRef = '', trackingRef = ''] = line?.split('\0') ?? [];
  return remote === '' || remoteRef === '' || trackingRef === '' ? undefined : { remote, remoteRef, trackingRef };
}
