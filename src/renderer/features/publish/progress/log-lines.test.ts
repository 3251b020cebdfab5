import { expect, it } from 'vitest';
import { firstLineOf, logLines } from './log-lines.ts';

it.each([
  ['2026-06-14T14:08:02.1234567Z Source: /site', { time: '14:08:02', text: 'Source: /site', kind: 'plain' }],
  ['2026-06-14T14:08:02.1Z ##[error]Process ended', { time: '14:08:02', text: 'Process ended', kind: 'error' }],
  ['##[group]Run make', { time: '', text: 'Run make', kind: 'head' }],
  ['##[warning]old', { time: '', text: 'old', kind: 'warning' }],
  ['##[endgroup]', { time: '', text: '', kind: 'plain' }],
  ['\u001b[36;1mmake\u001b[0m all', { time: '', text: 'make all', kind: 'plain' }],
  ['no time at all', { time: '', text: 'no time at all', kind: 'plain' }],
])('reads %j', (line, read) => {
  expect(logLines(line)).toEqual([read]);
});

it('ends with the last line, whatever ends lines', () => {
  expect(logLines('a\r\nb\n').map(({ text }) => text)).toEqual(['a', 'b']);
});

it('leads to the first error, else to the end', () => {
  expect(firstLineOf(logLines('a\n##[error]b\n##[error]c\nd'))).toBe(1);
  expect(firstLineOf(logLines('a\nb\nc'))).toBe(2);
  expect(firstLineOf([])).toBe(0);
});
