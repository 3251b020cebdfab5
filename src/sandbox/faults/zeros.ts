/** What counts something in an answer: stars by themselves, everything else as the size of a connection. */
const COUNTS: ReadonlySet<string> = new Set(['stargazerCount', 'totalCount']);

/** The same answer, in which every count is 0. */
export function zeros(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(zeros);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, COUNTS.has(key) ? 0 : zeros(item)]),
  );
}
