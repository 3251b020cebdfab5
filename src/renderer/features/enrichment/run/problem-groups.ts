import type { RunProblem } from '../../../../shared/contract/enrichment.ts';
import type { Problem, ProblemCode } from '../../../../shared/problems/index.ts';

/** Problems of one kind, with one field, that one source had. */
export interface ProblemGroup {
  source: RunProblem['source'];
  code: ProblemCode;
  problems: readonly Problem[];
}

const ORDER: readonly RunProblem['source'][] = ['usage', 'github', 'compatibility', 'notices', 'overlays', 'registry'];

/** Problems by source, in the order of the strip, and within it by kind: the run's own before those of single plugins. */
export function problemGroups(problems: readonly RunProblem[]): ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ source, problem }) => `${source}\n${problem.code}\n${problem.field ?? ''}`);
  return [...groups.values()]
    .flatMap((group): ProblemGroup[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { source, problem } = first;
      return [{ source, code: problem.code, problems: group.map((one) => one.problem) }];
    })
    .sort((a, b) => ORDER.indexOf(a.source) - ORDER.indexOf(b.source) || scopeOf(a) - scopeOf(b));
}

function scopeOf({ problems }: ProblemGroup): number {
  return problems.some(({ entry }) => entry === undefined) ? 0 : 1;
}

/** What stays as it is until somebody corrects the entry, or the plugin's source: asking again finds the same. */
const LASTING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'source.not-a-url',
  'source.has-credentials',
  'source.not-public',
  'source.host-unsupported',
  'compatibility.source-unreadable',
  'compatibility.specifier-invalid',
]);

/** Whether asking the source again can help. */
export function canHelp({ code }: Pick<ProblemGroup, 'code'>): boolean {
  return !LASTING.has(code);
}

/** The entries that a group is about; empty where it is about the whole source. */
export function entriesOf({ problems }: ProblemGroup): string[] {
  if (problems.some(({ entry }) => entry === undefined)) return [];
  return [...new Set(problems.flatMap(({ entry }) => entry ?? []))];
}
