import type { Change, Severity } from '../../../shared/change.ts';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { counted, graver, judge, judgeTogether, judgeWithoutHistory, type Verdict } from '../../anomalies/index.ts';
import type { Series } from '../../cache/index.ts';

/** The fields that count something. */
const COUNTS: ReadonlySet<string> = new Set(['stars', 'watchers', 'open_issues', 'closed_issues', 'releases']);

/** What a count is judged by, beside its value in the registry. */
interface Known {
  /** `github` as the registry has it. */
  published: JsonObject;
  /** All that GitHub answered about this repository, by field. */
  answered: ReadonlyMap<string, Json | undefined>;
  /** What the count was, the oldest day first. */
  series: Series;
  /** Today, UTC: `2026-11-24`. */
  day: string;
}

/**
 * Judges a count that GitHub gives against the one that the registry has, and against its own history. A fall to nothing
 * is never routine: it is what a broken answer looks like. Issues that are closed are no fall, and no leap.
 * @returns Undefined for a count that moved as counts do, and for what is not a count.
 */
export function judgeCount(
  { key, before, after }: { key: string; before: Json | undefined; after: Json | undefined },
  { published, answered, series, day }: Known,
): { severity: Severity; words: string } | undefined {
  if (!COUNTS.has(key) || typeof before !== 'number' || typeof after !== 'number') return undefined;
  const [opened, closed] = [grownBy('open_issues', published, answered), grownBy('closed_issues', published, answered)];
  if (key === 'open_issues' && before - after <= closed) return undefined;
  if (key === 'closed_issues' && (after > before ? after - before <= -opened : before - after <= opened)) {
    return undefined;
  }
  const verdict = graver(judgeWithoutHistory(before, after), byHistory(key, series, { day, value: after }));
  const words = `${after < before ? 'dropped' : 'rose'} from ${counted(before)} to ${counted(after)}`;
  if (verdict !== undefined) return { severity: verdict.severity, words };
  return before > 0 && after === 0 ? { severity: 'notable', words } : undefined;
}

/** What is grave enough to say of a count's next value. Issues come and go: their history holds nothing up. */
function byHistory(key: string, series: Series, next: Series[number]): Verdict | undefined {
  const verdict = key.endsWith('_issues') ? undefined : judge(series, next);
  return verdict?.severity === 'routine' ? undefined : verdict;
}

function grownBy(key: string, published: JsonObject, answered: ReadonlyMap<string, Json | undefined>): number {
  const [before, after] = [published[key], answered.get(key)];
  return typeof before === 'number' && typeof after === 'number' ? after - before : 0;
}

/** A field that moved the same way for too many entries at once: GitHub's answer is broken, and not they. */
export interface MovedTogether {
  field: string;
  moved: number;
  of: number;
}

/**
 * The counts that fell to nothing, or leapt, for so many entries at once that no change of this answer can be trusted.
 * @param changes Of one run, from GitHub.
 * @param compared How many entries have each field in the registry, by field.
 */
export function countsMovedTogether(
  changes: readonly Change[],
  compared: ReadonlyMap<string, number>,
): MovedTogether[] {
  return [...COUNTS].flatMap((key): MovedTogether[] => {
    const field = `github.${key}`;
    const verdicts = changes.filter((change) => change.field === field).flatMap(verdictOf);
    const steady = Math.max(0, (compared.get(field) ?? 0) - verdicts.length);
    const together = judgeTogether([...verdicts, ...Array.from({ length: steady }, () => STEADY)]);
    return together === undefined ? [] : [{ field, ...together }];
  });
}

/** One entry whose count stayed about where it was. */
const STEADY: Verdict = { kind: 'ordinary', severity: 'routine', direction: undefined, from: 1_000, words: '' };

function verdictOf({ before, after }: Change): Verdict[] {
  if (typeof before !== 'number' || typeof after !== 'number') return [];
  return [judgeWithoutHistory(before, after) ?? { ...STEADY, from: before }];
}
