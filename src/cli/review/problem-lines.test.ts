import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import type { EnrichmentReport, ReportedEntry } from '../../shared/run.ts';
import { problemLines } from './problem-lines.ts';

function lines(entries: Record<string, string>): string[] {
  const reported = Object.entries(entries).map(([id, message]): ReportedEntry => ({
    id,
    path: `_plugins/${id}.md`,
    status: 'failed',
    changes: [],
    signals: [],
    problems: [{ source: 'registry', code: 'entry.not-yaml', message }],
  }));
  const report: Pick<EnrichmentReport, 'entries' | 'problems'> = { entries: reported, problems: [] };
  return problemLines(report as EnrichmentReport).map((line) => stripVTControlCharacters(line).trim());
}

it('prints the same words once, with every plugin', () => {
  expect(lines({ a: '_plugins/a.md: it is broken.', b: '_plugins/b.md: it is broken.' })).toEqual([
    'entry.not-yaml  _plugins/a.md: it is broken.',
    'a, b',
  ]);
});

it('keeps each one’s words and place', () => {
  expect(lines({ a: '_plugins/a.md, line 3: a tab.', b: '_plugins/b.md, line 4: a tab.' })).toEqual([
    'entry.not-yaml  _plugins/a.md, line 3: a tab.',
    'a',
    'entry.not-yaml  _plugins/b.md, line 4: a tab.',
    'b',
  ]);
});

it('counts what is left of very many', () => {
  const many = Object.fromEntries(Array.from({ length: 23 }, (_, at) => [`p-${at}`, `line ${'i'.repeat(at + 1)}`]));
  expect(lines(many).at(-1)).toBe('3 more like these: --json lists them all');
  expect(lines(many).length).toBe(41);
});
