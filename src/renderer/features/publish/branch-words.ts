import type { SyncState } from '../../../shared/contract/registry.ts';
import { formatCount } from '../../components/index.ts';

/** How the branch stands beside the remote's. */
export function branchWords({ branch, remote, ahead, behind, fetchedAt }: SyncState): string {
  if (branch === null) return 'No branch is checked out';
  if (remote === null) return `${branch} has no remote`;
  if (fetchedAt === null) return `${branch} was never fetched`;
  if (ahead === 0 && behind === 0) return `${branch} is level with the remote`;
  const before = `${formatCount(ahead, 'commit')} ahead of the remote`;
  const missing = formatCount(behind, 'commit');
  if (behind === 0) return `${branch} is ${before}`;
  return ahead === 0 ? `${branch} is ${missing} behind the remote` : `${branch} is ${before} and ${missing} behind it`;
}
