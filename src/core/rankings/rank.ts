import type { Change } from '../../shared/change.ts';
import type { Json, JsonObject } from '../../shared/json.ts';
import { valueAt } from '../../shared/json.ts';
import type { RankedEntry, RankingName } from '../../shared/ranking.ts';
import { applied } from '../changes/index.ts';
import { instantOf } from './instant.ts';

export interface RankableEntry {
  /** The entry's file: what tells two entries of one id apart. */
  path: string;
  id: string;
  values: JsonObject;
}

/** Where each ranking's value is, and whether it is a count or a date. */
const FIELDS = {
  popular: { path: ['stats', 'month', 'instances'], kind: 'count' },
  trending: { path: ['stats', 'week', 'install_events'], kind: 'count' },
  newest: { path: ['date'], kind: 'date' },
  released: { path: ['github', 'latest_release_date'], kind: 'date' },
  starred: { path: ['github', 'stars'], kind: 'count' },
} as const satisfies Record<RankingName, { path: readonly string[]; kind: 'count' | 'date' }>;

/**
 * Ranks entries, the greatest count or the latest date first. Where values are equal the ids decide, ascending by code
 * point. Of entries of one plugin, whose ids are equal but for capitals, the first counts. An entry without the value, or with one of another type, has no rank; a disabled one has.
 */
export function rank(entries: readonly RankableEntry[], by: RankingName): RankedEntry[] {
  const { path, kind } = FIELDS[by];
  const ranked = new Set<string>();
  return entries
    .flatMap((entry) => {
      const value = valueAt(entry.values, path);
      const weight = weightOf(value, kind);
      return weight === undefined ? [] : [{ ...entry, ...weight }];
    })
    .sort((a, b) => b.weight - a.weight || compareCodePoints(a.id, b.id) || compareCodePoints(a.path, b.path))
    .filter(({ id }) => {
      const isFirst = !ranked.has(id.toLowerCase());
      ranked.add(id.toLowerCase());
      return isFirst;
    })
    .map(({ id, values, value }, at) => ({ rank: at + 1, id, title: titleOf(values) ?? id, value }));
}

/**
 * Ranks entries as pending changes would leave them, each with its rank by what the files say now and with the reasons of
 * the changes that move its value.
 */
export function rankPending(
  entries: readonly RankableEntry[],
  pending: ReadonlyMap<string, readonly Change[]>,
  by: RankingName,
): RankedEntry[] {
  const field = FIELDS[by].path.join('.');
  const now = new Map(rank(entries, by).map(({ id, rank: place }) => [id, place]));
  const reasons = new Map(
    entries.map(({ id, path }) => [
      id,
      (pending.get(path) ?? []).flatMap((change) => (change.field === field ? [change.reason] : [])),
    ]),
  );
  const after = entries.map((entry) => ({ ...entry, values: applied(entry.values, pending.get(entry.path) ?? []) }));
  return rank(after, by).map((row) => ({ ...row, was: now.get(row.id) ?? null, reasons: reasons.get(row.id) ?? [] }));
}

function weightOf(
  value: Json | undefined,
  kind: 'count' | 'date',
): { value: number | string; weight: number } | undefined {
  if (kind === 'count') return typeof value === 'number' ? { value, weight: value } : undefined;
  const instant = typeof value === 'string' ? instantOf(value) : undefined;
  return instant === undefined || typeof value !== 'string' ? undefined : { value, weight: instant };
}

function titleOf({ title }: JsonObject): string | undefined {
  return typeof title === 'string' || typeof title === 'number' ? String(title) : undefined;
}

/** UTF-16's own order puts the characters beyond U+FFFF before U+E000; that of UTF-8 is the code points'. */
function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
