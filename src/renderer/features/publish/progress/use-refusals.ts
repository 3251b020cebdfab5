import { anotherWrites } from '../../../../shared/problems/index.ts';
import type { Publication } from '../../../../shared/publication.ts';
import { useDesk } from '../../../data/index.ts';
import { hasEnded } from './publication-facts.ts';

/** Why something cannot be done about a publish now. */
export function useRefusals(
  publication: Publication | undefined,
): Record<'rerun' | 'log' | 'revert', string | undefined> {
  const account = useDesk(({ app }) => app?.account);
  const lockedBy = useDesk(({ app }) => app?.registry?.lockedBy ?? null);
  const isRead = lockedBy === null ? undefined : anotherWrites(lockedBy);
  const mayNot = account?.may.rerun === 'no' ? `${account.login} may not run builds here` : undefined;
  const noLog =
    publication?.state === 'no-build'
      ? 'No build started: there is no log'
      : 'A running job shows its steps; its log can be read when it has ended';
  return {
    rerun: isRead ?? (account ? mayNot : 'Sign in to GitHub first'),
    log: publication !== undefined && hasEnded(publication) ? undefined : noLog,
    revert: isRead,
  };
}
