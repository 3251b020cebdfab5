import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedSpecifier, generatedVersion, pythonSpecifier } from './generated-specifiers.ts';
import { contains, isSpecifier, versionsOf } from './index.ts';

const PYTHON = '/usr/bin/python3';
const hasPackaging = spawnSync(PYTHON, ['-c', 'import packaging']).status === 0;

type Question = [specifier: string, versions: string[]];

/** What the library says of each version; null where it refuses the specifier, and what older releases cannot say. */
function askPackaging(questions: readonly Question[]): (boolean[] | null | 'invalid')[] {
  const { stdout, stderr, status } = spawnSync(PYTHON, [join(import.meta.dirname, 'oracle.py')], {
    input: JSON.stringify(questions),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as (boolean[] | null | 'invalid')[];
}

/** Releases of `packaging` before 24 compare a beginning with the epoch in its first number. */
function isMisread(specifier: string, version: string): boolean {
  return /\.\*|~=/.test(specifier) && /\d!/.test(specifier + version);
}

describe.skipIf(!hasPackaging)(`specifiers, as Python's packaging has them (skipped without python3-packaging)`, () => {
  it('agrees on 12,000 generated specifiers', () => {
    const versions = fc.array(generatedVersion, { minLength: 6, maxLength: 6 });
    const questions = fc.sample(fc.tuple(generatedSpecifier, versions), { seed: 440, numRuns: 12_000 });
    const answers = askPackaging(questions);
    let compared = 0;
    const different: unknown[] = [];
    for (const [at, [specifier, asked]] of questions.entries()) {
      const answer = answers[at];
      if (answer === undefined || answer === 'invalid') continue;
      if (isSpecifier(specifier) !== (answer !== null)) different.push({ specifier, answer });
      for (const [index, version] of asked.entries()) {
        if (answer === null || isMisread(specifier, version)) continue;
        compared += 1;
        if (contains(specifier, version) !== answer[index]) different.push({ specifier, version, is: answer[index] });
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
  });

  it('holds for a Python where the library holds for one of its releases', () => {
    const pythons = ['2.7', '3.7', '3.11', '4.0'];
    const specifiers = fc.sample(pythonSpecifier, { seed: 440, numRuns: 400 });
    const releases = pythons.flatMap((python) => Array.from({ length: 50 }, (_, release) => `${python}.${release}`));
    const answers = askPackaging(specifiers.map((specifier): Question => [specifier, releases]));
    const different: unknown[] = [];
    for (const [at, specifier] of specifiers.entries()) {
      const answer = answers[at];
      if (!Array.isArray(answer)) continue;
      const expected = pythons.filter((_, place) => answer.slice(place * 50, place * 50 + 50).includes(true));
      const found = versionsOf(specifier, pythons);
      if (found.join() !== expected.join()) different.push({ specifier, expected, found });
    }
    expect(different).toEqual([]);
  });
});
