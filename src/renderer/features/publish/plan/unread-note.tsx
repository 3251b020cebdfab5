import { describeProblem, type Problem } from '../../../../shared/problems/index.ts';
import { Button, ProblemNote } from '../../../components/index.ts';
import { go } from '../../../navigation/index.ts';
import { remedyOf, whatGitSaid } from '../refusal/refusal-words.ts';
import type { Planned } from './use-plan.ts';

interface UnreadNoteProps {
  problem: Problem;
  planned: Planned;
}

/** No remote, no branch, commits that were never pushed, a remote that does not answer: each says what to do. */
export function UnreadNote({ problem, planned: { isReading, readAgain } }: UnreadNoteProps) {
  return (
    <ProblemNote
      explained={describeProblem(problem, 'window')}
      technical={whatGitSaid(problem) ?? JSON.stringify(problem, null, 2)}
      alert
      actions={
        <>
          {remedyOf(problem) === 'sign-in' && (
            <Button size="small" onClick={() => go('settings', { tab: 'account' })}>
              Sign in
            </Button>
          )}
          <Button size="small" busy={isReading} busyLabel="Reading" onClick={readAgain}>
            Try again
          </Button>
        </>
      }
    />
  );
}
