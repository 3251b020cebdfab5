import { styleText } from 'node:util';
import type { EnrichmentReport, ReportedEntry } from '../../shared/run.ts';
import type { ReportedProblem } from '../../shared/problems/index.ts';
import { plain } from '../plain.ts';

const MOST_NAMES = 6;
/** Messages of one kind before they are only counted. */
const MOST_WORDS = 20;

/** Problems, those of one kind together. Each keeps its words and its place; the same words are printed once. */
export function problemLines({ entries, problems }: EnrichmentReport): string[] {
  const own = entries.flatMap((entry) => entry.problems.map((problem) => ({ entry, problem })));
  const kinds = Map.groupBy(own, ({ problem }) => `${problem.code} ${problem.field ?? ''}`);
  const lines = problems.map((problem) => `  ${headOf(problem)}  ${plain(problem.message)}`);
  for (const group of kinds.values()) {
    const byWords = [...Map.groupBy(group, ({ entry, problem }) => wordsBesidePath(problem.message, entry)).values()];
    for (const same of byWords.slice(0, MOST_WORDS)) {
      const [first] = same;
      if (first === undefined) continue;
      lines.push(`  ${headOf(first.problem)}  ${plain(first.problem.message)}`);
      lines.push(styleText('dim', `    ${namesOf(same.map(({ entry }) => entry))}`));
    }
    const others = byWords.slice(MOST_WORDS).flat().length;
    if (others > 0) lines.push(styleText('dim', `    ${others} more like these: --json lists them all`));
  }
  return lines;
}

/** A message without its entry's path: what is left tells two problems of one kind apart. */
function wordsBesidePath(message: string, { path }: ReportedEntry): string {
  return message.replaceAll(path, '');
}

function headOf({ code, field }: ReportedProblem): string {
  return styleText('yellow', plain(field === undefined ? code : `${code} (${field})`));
}

function namesOf(entries: readonly ReportedEntry[]): string {
  const names = entries.slice(0, MOST_NAMES).map(({ id }) => plain(id));
  const others = entries.length - names.length;
  return others > 0 ? `${names.join(', ')} and ${others} more plugins` : names.join(', ');
}
