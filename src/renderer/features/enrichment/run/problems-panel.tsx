import { useEffect, useRef } from 'react';
import { describeProblem } from '../../../../shared/problems/index.ts';
import { SOURCE_NAMES, type SourceName } from '../../../../shared/change.ts';
import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { Button, formatCount, formatNumber, IconButton, SeverityMark, visibleText } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { SOURCE_LABELS } from '../review/field-words.ts';
import { listProblems, useReviewView } from '../review/review-view.ts';
import { titleOf } from '../review/use-review.ts';
import { canHelp, entriesOf, problemGroups, type ProblemGroup } from './problem-groups.ts';
import classes from './problems-panel.module.css';
import type { Runs } from './use-run.ts';

/** More of one kind than these are said once, and their plugins named. */
const ALIKE_FROM = 3;
/** More plugins than these are counted. */
const LISTED = 200;

/** What the run could not read: which plugin, what happened, what stayed as it was. */
export function ProblemsPanel({ runs }: { runs: Runs }) {
  const listed = useReviewView((view) => view.problems);
  const problems = useDesk((desk) => desk.run?.problems);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (listed !== null) panel.current?.focus();
  }, [listed]);
  if (listed === null || problems === undefined || problems.length === 0) return null;
  const groups = problemGroups(problems).filter(({ source }) => listed === 'all' || source === listed);
  return (
    <section
      className={classes.panel}
      aria-label="Problems of the run"
      data-pane="problems"
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        listProblems(null);
      }}
    >
      <header className={classes.head}>
        <h2>{listed === 'all' || listed === 'registry' ? 'Problems' : `Problems of ${SOURCE_LABELS[listed]}`}</h2>
        <span className={classes.safe}>Nothing was erased: what could not be read keeps its value.</span>
        <IconButton
          icon="cross"
          label="Close the problems"
          keys="esc"
          variant="quiet"
          size="small"
          onClick={() => listProblems(null)}
        />
      </header>
      {groups.map((group) => (
        <Group group={group} runs={runs} key={`${group.source} ${group.code} ${group.problems[0]?.field ?? ''}`} />
      ))}
    </section>
  );
}

function Group({ group, runs }: { group: ProblemGroup; runs: Runs }) {
  const rows = useDesk((desk) => desk.rows);
  const { source, problems } = group;
  const entries = entriesOf(group);
  const ids = idsOf(entries, rows);
  const isAsked = isSource(source);
  const reason =
    runs.cannotRunBecause ??
    (entries.length > 0 && ids.length === 0 ? 'None of these entries has an id that can be asked for' : undefined);
  return (
    <div className={classes.group}>
      <div className={classes.title}>
        <SeverityMark severity="notable">{isAsked ? SOURCE_LABELS[source] : 'Registry'}</SeverityMark>
        <span className={classes.count}>
          {entries.length > 0 ? formatCount(entries.length, 'plugin') : 'The whole source'}
        </span>
        {isAsked && canHelp(group) && (
          <Button size="small" icon="refresh" disabledReason={reason} onClick={() => runs.start([source], ids)}>
            {entries.length > 0
              ? `Try ${ids.length === 1 ? 'it' : 'them'} again`
              : `Try ${SOURCE_LABELS[source]} again`}
          </Button>
        )}
      </div>
      <ul>
        {problems.slice(0, problems.length > ALIKE_FROM ? 1 : ALIKE_FROM).map((problem, at) => {
          const { happened, safe, todo } = describeProblem(problem, 'window');
          return (
            <li className={classes.problem} key={at}>
              <span className={classes.plugin}>
                <bdi>{problem.entry === undefined ? '' : visibleText(titleOf(problem.entry, rows))}</bdi>
              </span>
              <span className={classes.words}>
                {visibleText(happened)} <span className={classes.kept}>{safe}</span> {todo}
              </span>
            </li>
          );
        })}
      </ul>
      {problems.length > ALIKE_FROM && (
        <details className={classes.alike}>
          <summary>{formatCount(problems.length - 1, 'more problem')}</summary>
          <ul>
            {problems.slice(1, LISTED + 1).map((problem, at) => (
              <li className={classes.problem} key={at}>
                <span className={classes.plugin}>
                  <bdi>{problem.entry === undefined ? '' : visibleText(titleOf(problem.entry, rows))}</bdi>
                </span>
                <span className={classes.words}>{visibleText(describeProblem(problem, 'window').happened)}</span>
              </li>
            ))}
          </ul>
          {problems.length > LISTED + 1 && (
            <p className={classes.words}>and {formatNumber(problems.length - LISTED - 1)} more</p>
          )}
        </details>
      )}
    </div>
  );
}

function isSource(source: ProblemGroup['source']): source is SourceName {
  return SOURCE_NAMES.some((one) => one === source);
}

function idsOf(entries: readonly string[], rows: ReadonlyMap<string, PluginRow> | undefined): string[] {
  return [...new Set(entries.flatMap((entry) => rows?.get(entry)?.id ?? []))];
}
