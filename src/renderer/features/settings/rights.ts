import type { Account } from '../../../shared/contract/account.ts';

/** What a token can be used for here. */
interface Right {
  id: keyof Account['may'];
  what: string;
  /** What it is for. */
  why: string;
  /** What a classic token needs for it; null: nothing. */
  classic: string | null;
  /** What a fine-grained token, or an app's, needs for it. */
  fineGrained: string | null;
}

// GitHub Docs: "Scopes for OAuth apps" and "Permissions required for fine-grained personal access tokens".
export const RIGHTS: readonly Right[] = [
  { id: 'read', what: 'Read public plugins', why: 'Enrichment', classic: null, fineGrained: null },
  {
    id: 'push',
    what: 'Push to this registry',
    why: 'Publish',
    classic: 'public_repo',
    fineGrained: 'Contents: read and write',
  },
  {
    id: 'reply',
    what: 'Reply to pull requests',
    why: 'Submissions',
    classic: 'public_repo',
    fineGrained: 'Pull requests: read and write',
  },
  {
    id: 'rerun',
    what: 'Run a failed build again',
    why: 'Publish',
    classic: 'public_repo',
    fineGrained: 'Actions: read and write',
  },
];

/** What a kind of token needs for a right, in words. */
export function needOf(right: Right, kind: Account['kind'] | null): string {
  const of = (need: string | null): string => need ?? 'any token';
  if (kind === 'classic') return of(right.classic);
  if (kind === 'fine-grained' || kind === 'app') return of(right.fineGrained);
  if (right.classic === null && right.fineGrained === null) return 'any token';
  return `${of(right.classic)}, or ${of(right.fineGrained)}`;
}
