import type { Finding } from '../../../shared/finding.ts';

/** Where a finding stands in a text: offsets in UTF-16 units, a line break counting one. */
export interface FindingRange {
  from: number;
  to: number;
}

interface Lines {
  count: number;
  /** 1-based. */
  at: (line: number) => { from: number; text: string };
}

/** The word that a finding points at; the rest of the line where there is none. Undefined where it names no line. */
export function rangeOf({ line, column }: Pick<Finding, 'line' | 'column'>, lines: Lines): FindingRange | undefined {
  if (line === undefined) return undefined;
  // The text may have lost lines since it was checked.
  const { from, text } = lines.at(Math.min(line, lines.count));
  const start = Math.min((column ?? 1) - 1, text.length);
  const blank = column === undefined ? (/^\s*/.exec(text)?.[0].length ?? 0) : start;
  const [word = ''] = /^\S+/.exec(text.slice(blank)) ?? [];
  const end = column === undefined ? text.trimEnd().length : blank + word.length;
  return { from: from + blank, to: from + Math.max(blank, end) };
}
