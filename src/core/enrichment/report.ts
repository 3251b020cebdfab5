import type { Change } from '../../shared/change.ts';
import { problemMessage, type Problem, type ReportedProblem, type Surface } from '../../shared/problems/index.ts';
import type { RunProblem } from '../../shared/contract/enrichment.ts';
import type { ReportedChange, ReportedEntry } from '../../shared/run.ts';
import type { Signal } from '../../shared/signal.ts';
import type { Entry, UnreadableEntry } from '../registry/index.ts';
import type { Outcome } from './outcome.ts';

/** What a run says of each entry: every entry once, in the order given. */
export function reportedEntries(
  entries: readonly (Entry | UnreadableEntry)[],
  outcome: Outcome,
  isWritten: (change: Change) => boolean,
): ReportedEntry[] {
  const changes = Map.groupBy(outcome.changes, ({ entry }) => entry);
  const signals = Map.groupBy(outcome.signals, ({ entry }) => entry);
  const problems = Map.groupBy(outcome.problems, ({ entry }) => entry);
  return entries.map((entry): ReportedEntry => {
    const own = changes.get(entry.path) ?? [];
    const found = problems.get(entry.path) ?? [];
    const isFailed = 'problem' in entry;
    return {
      id: entry.id,
      path: entry.path,
      status: isFailed ? 'failed' : own.length > 0 ? 'changed' : 'unchanged',
      changes: own.map((change) => reportedChange(change, isWritten(change))),
      signals: (signals.get(entry.path) ?? []).map(reportedSignal),
      problems: (isFailed ? [entry.problem, ...found] : [...entry.problems, ...found]).map((problem) =>
        reportedProblem(problem, 'command-line'),
      ),
    };
  });
}

/** A problem with its words for the surface that shows it. */
export function reportedProblem(problem: Problem, surface: Surface): ReportedProblem {
  return {
    source: sourceOf(problem),
    code: problem.code,
    message: problemMessage(problem, surface),
    ...(problem.field === undefined ? {} : { field: problem.field }),
  };
}

/** A problem with the source that had it. */
export function runProblem(problem: Problem): RunProblem {
  return { source: sourceOf(problem), problem };
}

/** Whether something could not be read, and so kept its values. What is only said once and for all is no failure. */
export function isFailure({ code }: { code: string }): boolean {
  return (
    code !== 'source.host-unsupported' && code !== 'compatibility.specifier-invalid' && !code.startsWith('preflight.')
  );
}

function reportedChange(change: Change, written: boolean): ReportedChange {
  const { entry, file, field, before, after, source, severity, reason, evidence } = change;
  return {
    ...(file === entry ? {} : { file }),
    field,
    before: before ?? null,
    after: after ?? null,
    source,
    severity,
    reason,
    ...(evidence === undefined ? {} : { evidence }),
    written,
  };
}

function reportedSignal({ code, severity, reason, evidence }: Signal): Omit<Signal, 'entry'> {
  return { code, severity, reason, ...(evidence === undefined ? {} : { evidence }) };
}

function sourceOf({ code }: Problem): ReportedProblem['source'] {
  const [subject] = code.split('.');
  if (subject === 'usage' || subject === 'compatibility' || subject === 'notices') return subject;
  return subject === 'github' || subject === 'source' ? 'github' : 'registry';
}
