import type { Commit } from '../../../../shared/commit.ts';
import { describeProblem, type Problem } from '../../../../shared/problems/index.ts';
import { formatCount, formatNumber } from '../../../components/index.ts';

/** What is to be done first about a push that was refused. */
export type Remedy = 'fetch' | 'sign-in' | 'patch' | 'again';

const REMEDIES: Partial<Record<Problem['code'], Remedy>> = {
  'publish.moved': 'fetch',
  'change.conflict': 'fetch',
  'change.edit-conflict': 'fetch',
  'git.unauthorized': 'sign-in',
  'account.not-signed-in': 'sign-in',
  'publish.denied': 'sign-in',
  'publish.protected': 'patch',
};

export function remedyOf({ code }: Problem): Remedy {
  return REMEDIES[code] ?? 'again';
}

/** What happened, in a few words. */
export function refusalTitle(problem: Problem): string {
  if (problem.code === 'publish.moved') return `The push was refused: ${problem.branch} has moved`;
  return describeProblem(problem, 'window').happened.replace(/\.$/, '');
}

/** Problems whose detail is what git, or the remote, said. */
const SAID_BY_GIT: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'publish.denied',
  'publish.protected',
  'publish.sign-failed',
  'git.unreachable',
  'git.failed',
]);

/** What git, or the remote, said; undefined where nothing of it is kept. */
export function whatGitSaid(problem: Problem): string | undefined {
  return SAID_BY_GIT.has(problem.code) && 'detail' in problem ? problem.detail : undefined;
}

/**
 * The commits that came after one.
 * @param incoming The newest first.
 */
export function commitsSince(incoming: readonly Commit[], base: string): readonly Commit[] {
  const at = incoming.findIndex(({ id }) => id === base);
  return at === -1 ? incoming : incoming.slice(0, at);
}

/** Who moved the branch, and what that means. */
export function whoMoved(branch: string, commits: readonly Commit[], count: number): string {
  const names = [...new Set(commits.map(({ author }) => author))];
  const [first] = names;
  const many = Math.max(count, commits.length);
  const pushed = many === 0 ? 'other commits' : formatCount(many, 'commit');
  if (first === undefined) return `${branch} has ${pushed} that this publish was not made on.`;
  const who = names.length === 1 ? first : `${formatNumber(names.length)} people`;
  return `While you were reviewing, ${who} pushed ${pushed} to ${branch}.`;
}

/** What the maintainer has to look at again: the same place was changed on the remote. */
export function isConflict({ code }: Problem): boolean {
  return code === 'change.conflict' || code === 'change.edit-conflict' || code === 'change.file-gone';
}

/** How many files go on as they were decided, and how many have to be looked at again. */
export function outlook(untouched: number, conflicts: number): string {
  const keep =
    untouched === 1 ? 'did not change there and keeps its decisions' : 'did not change there and keep their decisions';
  if (conflicts === 0)
    return `Fetch, and the changes are proposed again on top of theirs. ${formatCount(untouched, 'file')} ${keep}.`;
  const again =
    conflicts === 1
      ? '1 file did: you look at it again.'
      : `${formatNumber(conflicts)} files did: you look at those again.`;
  return `Fetch, and the changes are proposed again on top of theirs. ${formatCount(untouched, 'file')} ${keep}. ${again}`;
}
