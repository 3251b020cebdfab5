/** How many lines a text gains and loses. */
export interface LineCounts {
  additions: number;
  deletions: number;
}

/** Texts that differ in more lines than this are counted as if nothing between their first and last difference was kept. */
const MOST_DIFFERENCES = 2_000;

/**
 * How many lines differ between two texts, by the shortest edit from one to the other (E. Myers, "An O(ND) Difference
 * Algorithm and Its Variations", 1986). A line's end belongs to it.
 */
export function lineCounts(before: string, after: string): LineCounts {
  const [a, b] = trimmed(linesOf(before), linesOf(after));
  const all = { additions: b.length, deletions: a.length };
  if (a.length === 0 || b.length === 0) return all;
  const differences = shortestEdit(a, b);
  if (differences === undefined) return all;
  const additions = (differences + b.length - a.length) / 2;
  return { additions, deletions: differences - additions };
}

/** The number of lines in the shortest edit. */
function shortestEdit(a: readonly string[], b: readonly string[]): number | undefined {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  // How far along `a` each diagonal has come; the diagonal k = x − y is kept at k + most + 1.
  const reach = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits += 1) {
    for (let k = -edits; k <= edits; k += 2) {
      const at = k + most + 1;
      const down = reach[at + 1] ?? 0;
      const right = (reach[at - 1] ?? 0) + 1;
      let x = k === -edits || (k !== edits && right <= down) ? down : right;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[at] = x;
      if (x >= a.length && x - k >= b.length) return edits;
    }
  }
  return undefined;
}

/** Both without the lines that they begin and end with alike. */
function trimmed(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== '');
}
