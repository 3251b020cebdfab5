import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { folded } from './folded.ts';
import { factsOf } from './row-facts.ts';

/** What rows are ordered by: each is a column of the table. */
export const SORT_KEYS = [
  'plugin',
  'health',
  'instances',
  'pending',
  'installs',
  'stars',
  'issues',
  'release',
  'push',
  'python',
  'author',
  'license',
  'added',
  'changes',
  'findings',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  key: SortKey;
  isDescending: boolean;
}

/** Text begins at A, numbers at the largest, dates at the newest. */
export function firstDirection(key: SortKey): Sort {
  return { key, isDescending: !['plugin', 'python', 'author', 'license'].includes(key) };
}

type Value = string | number | null;
const LEVELS = ['good', 'quiet', 'notable', 'alarming'];

/** What a row is ordered by; null where the entry does not say it. */
export function sortValue(row: PluginRow, key: SortKey): Value {
  switch (key) {
    case 'plugin':
      return factsOf(row).title;
    case 'health':
      return LEVELS.indexOf(row.health.level);
    case 'instances':
      return row.isCounted ? row.instances : null;
    case 'pending':
      return row.pending.instances;
    case 'installs':
      return row.isCounted ? row.installs : null;
    case 'stars':
      return row.stars;
    case 'issues':
      return row.openIssues;
    case 'release':
      return instantOf(row.release?.date ?? null);
    case 'push':
      return instantOf(row.lastPush);
    case 'python':
      return row.python;
    case 'author':
      return row.author === null ? null : factsOf(row).author;
    case 'license':
      return row.license === null ? null : folded(row.license);
    case 'added':
      return instantOf(row.date);
    case 'changes':
      return row.pending.changes;
    case 'findings':
      // An error outweighs any number of warnings.
      return row.findings.errors * 1_000 + row.findings.warnings;
  }
}

/**
 * Rows in order: those that cannot be read first, what says nothing last, equal ones by title and path.
 * @returns A new array.
 */
export function sortRows(rows: Iterable<PluginRow>, { key, isDescending }: Sort): PluginRow[] {
  const sign = isDescending ? -1 : 1;
  return [...rows]
    .map((row) => ({ row, value: sortValue(row, key), title: factsOf(row).title }))
    .sort(
      (a, b) =>
        Number(b.row.problem !== null) - Number(a.row.problem !== null) ||
        compared(a.value, b.value, sign) ||
        inOrder(a.title, b.title) ||
        inOrder(a.row.path, b.row.path),
    )
    .map(({ row }) => row);
}

function compared(a: Value, b: Value, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : inOrder(String(a), String(b)));
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function instantOf(date: string | null): number | null {
  const instant = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(instant) ? null : instant;
}
