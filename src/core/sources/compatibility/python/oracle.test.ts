import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENERATED_NAMES, pythonSource } from './generated-sources.ts';
import { loadPython } from './index.ts';

const PYTHON = '/usr/bin/python3';
const hasPython = existsSync(PYTHON);

/** By name: the value and its line. */
type Answer = Record<string, [text: string | null, line: number]>;

/** What CPython says about each source, from one process; null where it refuses one. */
function askPython(
  questions: readonly (readonly [source: string, names: readonly string[] | null])[],
): (Answer | null)[] {
  const { stdout, stderr, status } = spawnSync(PYTHON, [join(import.meta.dirname, 'oracle.py')], {
    input: JSON.stringify(questions),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as (Answer | null)[];
}

async function ask(source: string, names: readonly string[]): Promise<Answer> {
  const reading = (await loadPython()).read(source, { names, translation: 'gettext' });
  if ('unreadable' in reading) throw new Error(reading.unreadable);
  return Object.fromEntries([...reading.values].map(([name, { text, line }]) => [name, [text, line]]));
}

describe.skipIf(!hasPython)(`the static rule, as CPython's ast has it (skipped without ${PYTHON})`, () => {
  it('agrees on generated sources', async () => {
    const sources = fc.sample(pythonSource, { seed: 20_240_817, numRuns: 12_000 });
    const answers = askPython(sources.map((source) => [source, GENERATED_NAMES]));
    const read = answers.flatMap((answer, at) => (answer === null ? [] : [{ answer, source: sources[at] ?? '' }]));
    expect(read.length).toBeGreaterThan(2000);
    const different: unknown[] = [];
    for (const { answer, source } of read) {
      const found = await ask(source, GENERATED_NAMES);
      if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(answer))) different.push({ source, answer, found });
    }
    expect(different).toEqual([]);
  });

  it('agrees on every third source of the standard library', async () => {
    const files = pythonFiles('/usr/lib').filter((_, at) => at % 3 === 0);
    const sources = files.map((file) => readFileSync(file, 'utf8'));
    expect(sources.length).toBeGreaterThan(100);
    const answers = askPython(sources.map((source) => [source, null]));
    const different: unknown[] = [];
    for (const [at, answer] of answers.entries()) {
      const source = sources[at] ?? '';
      if (answer === null || source.length > 900_000) continue;
      const found = await ask(source, Object.keys(answer));
      for (const [name, expected] of Object.entries(answer)) {
        if (JSON.stringify(found[name]) !== JSON.stringify(expected))
          different.push({ name, expected, found: found[name] });
      }
    }
    expect(different).toEqual([]);
  });
});

function sorted(answer: Answer): [string, unknown][] {
  return Object.entries(answer).sort(([a], [b]) => (a < b ? -1 : 1));
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('python3'))
    .flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.py'))
        .map((path) => join(folder, name, path)),
    );
}
