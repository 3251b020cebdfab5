import { describe, expect, it } from 'vitest';
import { ProblemError, type Problem } from '../../shared/problems/index.ts';
import { cacheProblem, unwritableProblem } from './cache-problem.ts';

function coded(code: string): Error {
  return Object.assign(new Error('what SQLite says'), { code });
}

const SQLITE: [string, Problem['code']][] = [
  ['SQLITE_CORRUPT', 'cache.corrupt'],
  ['SQLITE_CORRUPT_INDEX', 'cache.corrupt'],
  ['SQLITE_NOTADB', 'cache.corrupt'],
  ['SQLITE_BUSY', 'cache.busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'cache.busy'],
  ['SQLITE_LOCKED', 'cache.busy'],
  ['SQLITE_PROTOCOL', 'cache.busy'],
  ['SQLITE_FULL', 'cache.disk-full'],
  ['SQLITE_READONLY', 'cache.read-only'],
  ['SQLITE_READONLY_DIRECTORY', 'cache.read-only'],
  ['SQLITE_READONLY_DBMOVED', 'cache.unwritable'],
  ['SQLITE_CANTOPEN', 'cache.unwritable'],
  ['SQLITE_IOERR_WRITE', 'cache.unwritable'],
  ['SQLITE_PERM', 'cache.unwritable'],
];

describe('an error of SQLite', () => {
  it.each(SQLITE)('%s means %s', (sqliteCode, code) => {
    const problem = { code, file: 'cache.sqlite', detail: 'what SQLite says' };
    expect(cacheProblem(coded(sqliteCode), 'cache.sqlite')).toMatchObject({ problem });
    expect(unwritableProblem(coded(sqliteCode), 'cache.sqlite')).toMatchObject({ problem });
  });

  it.each([coded('SQLITE_CONSTRAINT'), coded('ENOENT'), new Error('a bug'), 'thrown text'])(
    'and any other, as %s, is itself',
    (error) => {
      expect(cacheProblem(error, 'cache.sqlite')).toBe(error);
    },
  );

  it('that is a problem already stays that problem', () => {
    const error = new ProblemError({ code: 'desk.no-registry' });
    expect(cacheProblem(error, 'x')).toBe(error);
    expect(unwritableProblem(error, 'x')).toBe(error);
  });
});

it.each<[string, Problem['code']]>([
  ['ENOSPC', 'cache.disk-full'],
  ['EDQUOT', 'cache.disk-full'],
  ['EROFS', 'cache.read-only'],
  ['EACCES', 'cache.unwritable'],
  ['ENOTDIR', 'cache.unwritable'],
])('%s from the file system means %s', (systemCode, code) => {
  expect(unwritableProblem(coded(systemCode), 'f')).toMatchObject({ problem: { code, file: 'f' } });
});
