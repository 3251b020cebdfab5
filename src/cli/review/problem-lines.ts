import { styleText } from 'node:util';
import type { EnrichmentReport, ReportedEntry } from '../../shared/run.ts';
import type { ReportedProblem } from '../../shared/problem.ts';
import { plain } from '../plain.ts';

const MOST_NAMES = 6;

/** Problems, those of one kind together: the first in full, and how many plugins share it. */
export function problemLines({ entries, problems }: EnrichmentReport): string[] {
  const own = entries.flatMap((entry) => entry.problems.map((problem) => ({ entry, problem })));
  const kinds = Map.groupBy(own, ({ problem }) => `${problem.code} ${problem.field ?? ''}`);
  const lines = problems.map((problem) => `  ${headOf(problem)}  ${plain(problem.message)}`);
  for (const group of kinds.values()) {
    const [first] = group;
    if (first === undefined) continue;
    lines.push(`  ${headOf(first.problem)}  ${plain(first.problem.message)}`);
    lines.push(styleText('dim', `    ${namesOf(group.map(({ entry }) => entry))}`));
  }
  return lines;
}

function headOf({ code, field }: ReportedProblem): string {
  return styleText('yellow', plain(field === undefined ? code : `${code} (${field})`));
}

function namesOf(entries: readonly ReportedEntry[]): string {
  const names = entries.slice(0, MOST_NAMES).map(({ id }) => plain(id));
  const others = entries.length - names.length;
  return others > 0 ? `${names.join(', ')} and ${others} more plugins` : names.join(', ');
}
