import type { RepositoryEvidence } from '../../../shared/evidence.ts';
import type { Json } from '../../../shared/json.ts';
import type { Signal } from '../../../shared/signal.ts';
import type { Facts } from '../../github/index.ts';

export type State = Omit<Signal, 'entry'>;

const YEAR_MS = 365.25 * 24 * 3_600_000;

/**
 * The fields that GitHub's answer says nothing about while a repository is in some state: each keeps its value.
 * @returns Whether a field of `github` keeps its value.
 */
export function keptIn({ isDisabled, isEmpty, hasIssuesEnabled }: Partial<Facts>): (key: string) => boolean {
  if (isDisabled === true) return () => true;
  return (key) =>
    (isEmpty === true && (key === 'last_push' || key.includes('release'))) ||
    (hasIssuesEnabled === false && key.endsWith('_issues'));
}

/**
 * What is true of a repository as a whole.
 * @param published The last push as the registry has it: an empty repository names none.
 * @param now Milliseconds since 1970.
 */
export function statesOf(
  facts: Partial<Facts>,
  evidence: RepositoryEvidence,
  { published, noPushYears, now }: { published: Json | undefined; noPushYears: number; now: number },
): State[] {
  const notable = (code: Signal['code'], reason: string): State => ({ code, severity: 'notable', reason, evidence });
  const { isArchived, isDisabled, isEmpty, hasIssuesEnabled, defaultBranchRef } = facts;
  return [
    ...(isDisabled === true ? [notable('blocked', 'GitHub has blocked the repository: its values are kept')] : []),
    ...(isArchived === true ? [notable('archived', 'the repository is archived (read-only)')] : []),
    ...(isEmpty === true
      ? [notable('emptied', 'the repository has no commits: its releases and its last push are kept')]
      : []),
    ...(hasIssuesEnabled === false
      ? [notable('issues-off', 'issues are switched off on GitHub: their counts are kept')]
      : []),
    ...silence(defaultBranchRef?.committedDate ?? (isEmpty === true ? published : undefined), noPushYears, now),
  ];
}

/** @param lastPush ISO 8601, or as the registry writes it: `2023-02-18 06:58:56 +0000`. */
function silence(lastPush: Json | undefined, years: number, now: number): State[] {
  if (typeof lastPush !== 'string' || !(now - Date.parse(lastPush) >= years * YEAR_MS)) return [];
  const reason = `no push since ${lastPush.slice(0, 10)}: over ${years} years`;
  return [{ code: 'no-push', severity: 'notable', reason }];
}
