import { z } from 'zod';
import { SORT_KEYS } from '../rows/sort-rows.ts';

/** The columns beside the plugin's own, in the order in which the table has them. */
export const COLUMN_IDS = [
  'health',
  'instances',
  'pending',
  'weeks',
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
export type ColumnId = (typeof COLUMN_IDS)[number];

export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'health',
  'instances',
  'pending',
  'weeks',
  'installs',
  'release',
  'python',
];

/** Columns with one shown or hidden, in the table's order. */
export function withColumn(columns: readonly ColumnId[], id: ColumnId, isShown: boolean): ColumnId[] {
  return COLUMN_IDS.filter((one) => (one === id ? isShown : columns.includes(one)));
}

const Stored = z.object({
  sort: z
    .object({ key: z.enum(SORT_KEYS), isDescending: z.boolean() })
    .optional()
    .catch(undefined),
  columns: z.array(z.string()).optional().catch(undefined),
});

/** The remembered order and columns; what is missing or spoilt is left out. */
export function restoredView(stored: unknown) {
  const { data } = Stored.safeParse(stored);
  const { sort, columns } = data ?? {};
  return {
    ...(sort && { sort }),
    ...(columns && { columns: COLUMN_IDS.filter((id) => columns.includes(id)) }),
  };
}
