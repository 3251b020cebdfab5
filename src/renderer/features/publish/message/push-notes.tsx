import { describeProblem } from '../../../../shared/problems/index.ts';
import { Button, Note, ProblemNote, visibleText } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { go } from '../../../navigation/index.ts';
import { UnreadNote } from '../plan/unread-note.tsx';
import type { Planned } from '../plan/use-plan.ts';
import { LookAgain } from '../refusal/look-again.tsx';
import { usePublishView } from '../selection/publish-view.ts';
import classes from './message-form.module.css';
import { doubtsOf, warningsOf } from './push-words.ts';

/** What is to be known before a push: what has to be looked at, what speaks against it, what may. */
export function PushNotes({ planned }: { planned: Planned }) {
  const { plan, readAgain, isReading } = planned;
  const problem = usePublishView((view) => view.problem);
  const warnings = plan ? warningsOf(plan) : [];
  const doubts = plan ? doubtsOf(plan) : [];
  return (
    <div className={classes.notes}>
      <LookAgain />
      {planned.problem && <UnreadNote problem={planned.problem} planned={planned} />}
      {problem && (
        <ProblemNote
          explained={describeProblem(problem, 'window')}
          technical={JSON.stringify(problem, null, 2)}
          actions={
            <Button size="small" onClick={() => usePublishView.setState({ problem: null })}>
              Leave it
            </Button>
          }
          alert
        />
      )}
      {plan?.author === null && (
        <ProblemNote
          explained={describeProblem({ code: 'publish.no-author' }, 'window')}
          actions={
            <Button size="small" busy={isReading} busyLabel="Reading" onClick={readAgain}>
              Read it again
            </Button>
          }
        />
      )}
      {warnings.length > 0 && (
        <Note
          tone="notable"
          title={warnings.length === 1 ? 'Something speaks against it' : 'Some things speak against it'}
        >
          {warnings.map((words) => (
            <p key={words}>{visibleText(words)}</p>
          ))}
          <p>Nothing is blocked: it can be published anyway, with a reason that stands in the message.</p>
        </Note>
      )}
      {doubts.length > 0 && (
        <Note tone="routine" title="Whether it is taken shows when it is pushed">
          {doubts.map((words) => (
            <p key={words}>{visibleText(words)}</p>
          ))}
        </Note>
      )}
      <AccountNote />
    </div>
  );
}

/** Who is not signed in, or may not push, hears it before the push. */
function AccountNote() {
  const account = useDesk(({ app }) => app?.account);
  const isOnGitHub = useDesk(({ app }) => app?.registry?.sync.repository !== null);
  if (account === undefined || (account === null && !isOnGitHub)) return null;
  if (account !== null && account.may.push !== 'no') return null;
  return (
    <Note
      tone={account === null ? 'routine' : 'notable'}
      title={
        account === null
          ? 'Nobody is signed in to GitHub'
          : `${visibleText(account.login)} may not push to this registry`
      }
      actions={
        <Button size="small" onClick={() => go('settings', { tab: 'account' })}>
          {account === null ? 'Sign in' : 'Sign in as somebody else'}
        </Button>
      }
    >
      {account === null
        ? 'git pushes with what it has itself, a key or a helper; without one the push is refused, and nothing is lost.'
        : 'A push would be refused. Save a patch and send it, or sign in with a token that may push.'}
    </Note>
  );
}
