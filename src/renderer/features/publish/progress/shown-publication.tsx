import type { Publication } from '../../../../shared/publication.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import {
  Button,
  formatCount,
  openOutside,
  ProblemNote,
  RelativeTime,
  SeverityMark,
  visibleText,
} from '../../../components/index.ts';
import { useEngine } from '../../../data/index.ts';
import { checkAgain, rerun } from '../publish-actions.ts';
import { attempt, usePublishView } from '../selection/publish-view.ts';
import { isOnItsWay, outcomeOf, shownOf } from './publication-facts.ts';
import classes from './progress-pane.module.css';
import { Steps } from './steps.tsx';
import { useRefusals } from './use-refusals.ts';

interface ShownPublicationProps {
  publication: Publication;
  publications: readonly Publication[];
}

/** One publish: what became of it, its steps, and what can be done about it. */
export function ShownPublication({ publication, publications }: ShownPublicationProps) {
  const { commit, subject, who, at, files, changes, words, branch } = publication;
  const isCurrent = shownOf(publications, null)?.commit === commit;
  const outcome = outcomeOf(publication);
  const head = isOnItsWay(publication) ? 'On its way' : isCurrent ? 'Last publish' : 'Earlier publish';
  return (
    <section className={classes.shown} aria-label={`Publish ${commit.slice(0, 7)}`}>
      <header className={classes.head}>
        <div className={classes.line}>
          <h2 id="publish-shown" tabIndex={-1}>
            {head}
          </h2>
          {outcome.tone !== null && (
            <span className={classes.outcome}>
              <SeverityMark severity={outcome.tone}>{outcome.words}</SeverityMark>
            </span>
          )}
        </div>
        <p className={classes.subject}>
          <code title={commit}>{commit.slice(0, 7)}</code> <bdi dir="auto">{visibleText(subject)}</bdi>
        </p>
        <p className={classes.second}>
          {formatCount(files, 'file')}
          {changes > 0 && `, ${formatCount(changes, 'change')}`} to <bdi>{visibleText(branch)}</bdi> by{' '}
          <bdi>{visibleText(who)}</bdi>, <RelativeTime at={at} />
        </p>
      </header>
      <div className={classes.body}>
        <Steps publication={publication} publications={publications} />
        <p className={classes.words}>{visibleText(words)}</p>
        <Refused commit={commit} />
      </div>
      <Actions publication={publication} isCurrent={isCurrent} />
    </section>
  );
}

/** Why what was asked about it did not come about. */
function Refused({ commit }: { commit: string }) {
  const problem = usePublishView(({ attempts }) => attempts[commit]?.problem);
  if (problem === undefined) return null;
  return (
    <ProblemNote
      explained={describeProblem(problem, 'window')}
      technical={JSON.stringify(problem, null, 2)}
      actions={
        <Button size="small" onClick={() => attempt(commit, {})}>
          Leave it
        </Button>
      }
      alert
    />
  );
}

function Actions({ publication, isCurrent }: { publication: Publication; isCurrent: boolean }) {
  const engine = useEngine();
  const { commit, state, buildUrl } = publication;
  const doing = usePublishView(({ attempts }) => attempts[commit]?.doing);
  const refusals = useRefusals(publication);
  const open = (kind: 'log' | 'revert'): void => usePublishView.setState({ dialog: { kind, commit } });
  return (
    <footer className={classes.actions}>
      {state === 'build-failed' && (
        <Button
          size="small"
          icon="refresh"
          busy={doing === 'rerun'}
          busyLabel="Starting"
          disabledReason={refusals.rerun}
          onClick={() => void rerun(engine, commit)}
        >
          Run the failed jobs again
        </Button>
      )}
      {state !== 'live' && (
        <Button
          size="small"
          busy={doing === 'check'}
          busyLabel="Checking"
          onClick={() => void checkAgain(engine, commit)}
        >
          Check again
        </Button>
      )}
      <Button size="small" disabledReason={refusals.log} onClick={() => open('log')}>
        Read the log
      </Button>
      {buildUrl !== null && (
        <Button size="small" endIcon="external" onClick={() => openOutside(buildUrl)}>
          Build page
        </Button>
      )}
      <Button
        size="small"
        variant="danger"
        busy={doing === 'revert'}
        busyLabel="Reverting"
        disabledReason={refusals.revert}
        onClick={() => open('revert')}
      >
        Revert
      </Button>
      {!isCurrent && (
        <Button size="small" variant="quiet" onClick={() => usePublishView.setState({ commit: null })}>
          Back to the last publish
        </Button>
      )}
    </footer>
  );
}
