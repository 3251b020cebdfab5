import { ProblemError, type ProblemCode } from '../../shared/problems/index.ts';

type CacheCode = Extract<ProblemCode, `cache.${string}`> & ('cache.corrupt' | UnwritableCode);
type UnwritableCode = 'cache.busy' | 'cache.disk-full' | 'cache.read-only' | 'cache.unwritable';

/** SQLite's result codes; extended codes begin with one of these, and the first that fits holds. */
const SQLITE_CODES: readonly (readonly [RegExp, CacheCode])[] = [
  [/^SQLITE_(?:CORRUPT|NOTADB)/, 'cache.corrupt'],
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/, 'cache.busy'],
  [/^SQLITE_FULL/, 'cache.disk-full'],
  // The file was moved or deleted while it was open.
  [/^SQLITE_READONLY_DBMOVED/, 'cache.unwritable'],
  [/^SQLITE_READONLY/, 'cache.read-only'],
  [/^SQLITE_(?:CANTOPEN|IOERR|PERM)/, 'cache.unwritable'],
];

const SYSTEM_CODES: Readonly<Record<string, UnwritableCode>> = {
  ENOSPC: 'cache.disk-full',
  EDQUOT: 'cache.disk-full',
  EROFS: 'cache.read-only',
};

/** The problem that an error of the database means; any other error is returned as it is. */
export function cacheProblem(error: unknown, file: string): unknown {
  if (error instanceof ProblemError) return error;
  const sqliteCode = codeOf(error);
  const [, code] = SQLITE_CODES.find(([pattern]) => pattern.test(sqliteCode)) ?? [];
  return code === undefined ? error : new ProblemError({ code, file, detail: messageOf(error) });
}

/** The problem that an error means if it was thrown while a file was being made or opened for writing. */
export function unwritableProblem(error: unknown, file: string): ProblemError {
  const known = cacheProblem(error, file);
  if (known instanceof ProblemError) return known;
  const code = SYSTEM_CODES[codeOf(error)] ?? 'cache.unwritable';
  return new ProblemError({ code, file, detail: messageOf(error) });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
