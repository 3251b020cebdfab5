import type { PublicationPlan } from '../../../../shared/publication.ts';

/** What of a plan goes along. */
export interface PlanSums {
  files: number;
  changes: number;
  additions: number;
  deletions: number;
  /** Files that were left out. */
  leftOut: number;
}

/** Sums up what a publish would push. */
export function sumsOf({ files }: Pick<PublicationPlan, 'files'>, without: ReadonlySet<string>): PlanSums {
  const sums: PlanSums = { files: 0, changes: 0, additions: 0, deletions: 0, leftOut: 0 };
  for (const { path, changes, additions, deletions } of files) {
    if (without.has(path)) {
      sums.leftOut += 1;
      continue;
    }
    sums.files += 1;
    sums.changes += changes;
    sums.additions += additions;
    sums.deletions += deletions;
  }
  return sums;
}

/** The paths of a plan that are left out, in its order. */
export function leftOutOf({ files }: Pick<PublicationPlan, 'files'>, without: ReadonlySet<string>): string[] {
  return files.map(({ path }) => path).filter((path) => without.has(path));
}
