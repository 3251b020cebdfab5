import type { Verdict } from './judge.ts';

/** Fewer entries than this do not move together. */
const FEWEST = 5;
/** A larger share than this does not move by itself. */
const SHARE = 0.2;
/** Of smaller counts nobody can say that they moved. */
const COUNTED_FROM = 20;

/**
 * Whether so many entries moved the same way at once that the export did, and not they.
 * @param verdicts One for each entry of one export.
 */
export function judgeTogether(verdicts: readonly Verdict[]): { moved: number; of: number } | undefined {
  const counted = verdicts.filter(({ from }) => from >= COUNTED_FROM);
  const inDirection = (direction: Verdict['direction']): number =>
    counted.filter((verdict) => verdict.direction === direction).length;
  const moved = Math.max(inDirection('up'), inDirection('down'));
  return moved >= FEWEST && moved > counted.length * SHARE ? { moved, of: counted.length } : undefined;
}

/**
 * Whether an export was made before the one that was used last: counts would go back in time.
 * @param generatedAt When it was made (ISO 8601); null where it does not say.
 * @param lastGeneratedAt The same of the last one.
 */
export function isOlderExport(generatedAt: string | null, lastGeneratedAt: string | undefined): boolean {
  if (generatedAt === null || lastGeneratedAt === undefined) return false;
  return Date.parse(generatedAt) < Date.parse(lastGeneratedAt);
}
