import { type ReactNode, useEffect, useRef } from 'react';
import { describeProblem, type Problem } from '../../../../shared/problems/index.ts';
import { announce, Button, formatCount, RelativeTime, ToneGlyph, visibleText } from '../../../components/index.ts';
import { useDesk, useEngine } from '../../../data/index.ts';
import type { Planned } from '../plan/use-plan.ts';
import { cannotSave } from '../message/push-words.ts';
import { leaveRefusal, savePatch } from '../publish-actions.ts';
import { type Refusal, usePublishView } from '../selection/publish-view.ts';
import { ConflictList } from './conflict-list.tsx';
import classes from './refusal.module.css';
import { REMEDIES } from './remedies.ts';
import { commitsSince, isConflict, outlook, refusalTitle, remedyOf, whatGitSaid, whoMoved } from './refusal-words.ts';

interface RefusalCardProps {
  refusal: Refusal;
  planned: Planned;
  onPush: () => void;
}

/** A push that was refused: what is safe, what changed there, what to do. */
export function RefusalCard({ refusal: { problem, base }, planned, onPush }: RefusalCardProps) {
  const said = whatGitSaid(problem);
  const { safe, todo } = describeProblem(problem, 'window');
  const hasMoved = remedyOf(problem) === 'fetch';
  return (
    <div className={classes.room}>
      <article className={classes.card} aria-labelledby="publish-refusal">
        <div role="alert">
          <h2 className={classes.title} id="publish-refusal">
            <ToneGlyph tone="alarming" />
            {visibleText(refusalTitle(problem))}
          </h2>
          {problem.code === 'publish.moved' && <Lead problem={problem} base={base} />}
        </div>
        <dl className={classes.facts}>
          <Fact name="What is safe">{visibleText(safe)} Live shows what it showed before.</Fact>
          {hasMoved && <WhatChanged base={base} planned={planned} />}
          <Fact name="What to do">{hasMoved ? <Outlook planned={planned} todo={todo} /> : visibleText(todo)}</Fact>
        </dl>
        {hasMoved && <Conflicts planned={planned} />}
        <Actions problem={problem} planned={planned} onPush={onPush} />
        {said !== undefined && <GitSaid words={said} />}
      </article>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function useCommits(base: string) {
  const incoming = useDesk(({ app }) => app?.registry?.sync.incoming);
  return commitsSince(incoming ?? [], base);
}

function Lead({ problem, base }: { problem: Extract<Problem, { code: 'publish.moved' }>; base: string }) {
  const commits = useCommits(base);
  return (
    <p className={classes.lead}>
      {visibleText(whoMoved(problem.branch, commits, problem.commits))} Registry Desk never force-pushes, so nobody’s
      commits are lost.
    </p>
  );
}

function WhatChanged({ base, planned }: { base: string; planned: Planned }) {
  const commits = useCommits(base);
  return (
    <Fact name="What changed there">
      {commits.length > 0 ? (
        <ol className={classes.commits}>
          {commits.map(({ id, subject, author, at }) => (
            <li key={id}>
              <code>{id.slice(0, 7)}</code> <bdi>{visibleText(subject)}</bdi>{' '}
              <span className={classes.by}>
                <bdi>{visibleText(author)}</bdi>, <RelativeTime at={at} />
              </span>
            </li>
          ))}
        </ol>
      ) : planned.isReading ? (
        'It is being looked at.'
      ) : (
        'Fetch to see it.'
      )}
    </Fact>
  );
}

function conflictsIn({ plan }: Planned): Problem[] {
  return (plan?.heldBack ?? []).map(({ problem }) => problem).filter(isConflict);
}

function Outlook({ planned, todo }: { planned: Planned; todo: string }) {
  const { plan, isReading } = planned;
  if (plan === undefined || isReading) return todo;
  return outlook(plan.files.length, conflictsIn(planned).length);
}

function Conflicts({ planned }: { planned: Planned }) {
  const conflicts = planned.isReading ? [] : conflictsIn(planned);
  return conflicts.length === 0 ? null : <ConflictList conflicts={conflicts} />;
}

function Actions({ problem, planned, onPush }: { problem: Problem; planned: Planned; onPush: () => void }) {
  const engine = useEngine();
  const busy = usePublishView((view) => view.busy);
  const first = useRef<HTMLButtonElement>(null);
  const remedy = remedyOf(problem);
  // What pushed it is gone with the form: the focus goes to what is to be done.
  useEffect(() => first.current?.focus(), []);
  const { title, run, icon, doing, busyLabel } = REMEDIES[remedy];
  return (
    <div className={classes.actions}>
      <Button
        variant="primary"
        size="large"
        icon={icon}
        keys="mod+enter"
        busy={doing !== undefined && busy === doing}
        busyLabel={busyLabel}
        disabledReason={remedy === 'patch' ? cannotSave(planned) : undefined}
        onClick={() => run({ engine, planned, onPush })}
        ref={first}
      >
        {title}
      </Button>
      {remedy !== 'patch' && (
        <Button
          size="large"
          icon="download"
          busy={busy === 'patch'}
          busyLabel="Saving"
          disabledReason={cannotSave(planned)}
          onClick={() => void savePatch(engine, planned)}
        >
          Save as patch
        </Button>
      )}
      {(remedy === 'sign-in' || remedy === 'patch') && (
        <Button size="large" busy={busy === 'push'} busyLabel="Pushing" onClick={onPush}>
          Try again
        </Button>
      )}
      <Button variant="quiet" size="large" keys="esc" onClick={leaveRefusal}>
        Leave it for now
      </Button>
    </div>
  );
}

function GitSaid({ words }: { words: string }) {
  const copy = (): void => {
    navigator.clipboard.writeText(words).then(
      () => announce(`${formatCount(words.length, 'character')} copied`),
      () => announce('Select the text to copy it'),
    );
  };
  return (
    <details className={classes.said}>
      <summary>What git said</summary>
      <pre tabIndex={0}>{words.split('\n').map(visibleText).join('\n')}</pre>
      <Button size="small" icon="copy" onClick={copy}>
        Copy
      </Button>
    </details>
  );
}
