import type { RefObject } from 'react';
import { Button, Field, Note, visibleText } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import type { Planned } from '../plan/use-plan.ts';
import { usePublishView, writeDraft } from '../selection/publish-view.ts';
import classes from './message-form.module.css';
import { PushNotes } from './push-notes.tsx';
import { authorWords, cannotPush, hintOfSubject, problemOfBody, problemOfSubject, warningsOf } from './push-words.ts';

interface MessageFormProps {
  planned: Planned;
  subjectRef: RefObject<HTMLElement | null>;
  /** Whether the form has the pane to itself. */
  isAlone: boolean;
  onPush: () => void;
}

/** The message, what is to be known before it is pushed, and the push. */
export function MessageForm({ planned, subjectRef, isAlone, onPush }: MessageFormProps) {
  const { plan, scope, subject, body, draft } = planned;
  const busy = usePublishView((view) => view.busy);
  const reason = useCannotPush(planned);
  const isOnGitHub = useDesk(({ app }) => typeof app?.registry?.sync.repository === 'string');
  const isWarned = plan !== undefined && warningsOf(plan).length > 0;
  const isEdited = draft.subject !== undefined || draft.body !== undefined;
  if (plan?.files.length === 0) return <AllHeldBack planned={planned} isAlone={isAlone} />;
  return (
    <section className={classes.form} data-alone={isAlone || undefined} aria-label="Commit message">
      <div className={classes.fields}>
        <div className={classes.label}>
          <h2>Commit message</h2>
          {isEdited && (
            <Button
              size="small"
              variant="quiet"
              icon="undo"
              onClick={() =>
                usePublishView.setState(({ drafts }) => ({
                  drafts: { ...drafts, [scope.id]: { without: draft.without } },
                }))
              }
            >
              As proposed
            </Button>
          )}
        </div>
        <Field
          label="Subject"
          hideLabel
          placeholder="Subject"
          value={subject}
          onChange={(text) => writeDraft(scope.id, { subject: text })}
          error={problemOfSubject(subject)}
          hint={hintOfSubject(subject)}
          inputRef={subjectRef}
        />
        <Field
          label="Body"
          hideLabel
          kind="long"
          rows={isAlone ? 12 : 4}
          value={body}
          onChange={(text) => writeDraft(scope.id, { body: text })}
          error={problemOfBody(body)}
        />
        <PushNotes planned={planned} />
      </div>
      <footer className={classes.foot}>
        <span className={classes.author}>
          <span>{plan && visibleText(authorWords(plan))}</span>
          {plan && (
            <span title={visibleText(plan.remote)}>
              Pushes to <bdi>{visibleText(plan.branch)}</bdi>
              {isOnGitHub && '; the site builds right away'}
            </span>
          )}
        </span>
        <Button
          variant="primary"
          keys="mod+enter"
          busy={busy === 'push'}
          busyLabel="Pushing"
          disabledReason={reason}
          onClick={onPush}
        >
          {isWarned ? 'Publish anyway' : 'Commit and push'}
        </Button>
      </footer>
    </section>
  );
}

function AllHeldBack({ planned, isAlone }: Pick<MessageFormProps, 'planned' | 'isAlone'>) {
  return (
    <section className={classes.form} data-alone={isAlone || undefined} aria-label="Commit message">
      <div className={classes.fields}>
        <Note tone="routine" title="Nothing can be pushed now: all that is accepted is held back">
          Each file says why. What becomes of it is up to you; the decisions are kept.
        </Note>
        <PushNotes planned={planned} />
      </div>
    </section>
  );
}

/** Why nothing can be pushed now; undefined where it can. */
export function useCannotPush({ plan, problem, scope, sums, subject, body, isStale }: Planned): string | undefined {
  const lockedBy = useDesk(({ app }) => app?.registry?.lockedBy ?? null);
  const isRunning = useDesk(({ run }) => run?.status === 'running');
  const isGrowing = isRunning && scope.only === undefined;
  return cannotPush({
    plan,
    files: sums.files,
    subject,
    body,
    isStale,
    isUnread: problem !== undefined,
    isGrowing,
    lockedBy,
  });
}
