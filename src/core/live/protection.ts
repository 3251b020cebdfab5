import type { BranchProtection } from '../../shared/publication.ts';
import type { BranchRules, RestRepository } from '../github/index.ts';

/** Rules that keep a commit of ours from a branch (GitHub docs, "Available rules for rulesets"). */
const REFUSES: Record<string, string> = {
  update: 'only those whom a rule lets past may push to it',
  pull_request: 'it takes changes by pull requests only',
  merge_queue: 'it takes changes by its merge queue only',
  required_status_checks: 'it takes commits only whose checks have passed, and a new one has none',
  required_deployments: 'it takes commits only that were deployed before',
  workflows: 'it takes commits only that a workflow has passed',
};

/** Rules that look at the commit itself: whether it passes is seen when it is pushed. */
const LOOKS: Record<string, string> = {
  required_signatures: 'it takes signed commits only',
  commit_message_pattern: 'it wants commit messages of a certain form',
  commit_author_email_pattern: 'it wants authors of certain addresses',
  committer_email_pattern: 'it wants committers of certain addresses',
  file_path_restriction: 'it refuses changes of certain files',
};

/**
 * Whether a branch takes a push, as far as GitHub says it.
 * GitHub does not say whom a rule lets past: an administrator may be one of them.
 * @param repository Null where GitHub did not answer.
 */
export function protectionOf(
  { isProtected, rules }: BranchRules,
  repository: Pick<RestRepository, 'permissions' | 'isArchived'> | null,
): BranchProtection {
  if (repository?.isArchived === true) return { push: 'refused', why: ['the repository is archived'] };
  const permissions = repository?.permissions ?? null;
  if (permissions?.push === false) return { push: 'refused', why: ['you may not push to this repository'] };

  const types = [...new Set((rules ?? []).map(({ type }) => type))];
  const refuses = types.flatMap((type) => REFUSES[type] ?? []);
  const looks = types.flatMap((type) => LOOKS[type] ?? []);
  const untold = isProtected === true && refuses.length + looks.length === 0;
  const why = [...refuses, ...looks, ...(untold ? ['it is protected; GitHub does not say how'] : [])];
  if (refuses.length > 0) return { push: permissions?.admin === true ? 'unknown' : 'refused', why };
  const isSaid = permissions !== null && isProtected !== null && rules !== null;
  return { push: isSaid && why.length === 0 ? 'allowed' : 'unknown', why };
}
