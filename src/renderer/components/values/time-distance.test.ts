import { expect, it } from 'vitest';
import { formatsFor } from './format.ts';
import { timeDistance } from './time-distance.ts';

const now = new Date('2026-06-26T14:02:00Z');
const { formatDay } = formatsFor('en-GB', 'UTC');

it.each([
  ['2026-06-26T14:01:30Z', 'just now', 'now'],
  ['2026-06-26T14:02:20Z', 'just now', 'now'],
  ['2026-06-26T13:58:00Z', '4 min ago', '4 min'],
  ['2026-06-26T11:02:00Z', '3 h ago', '3 h'],
  ['2026-06-24T14:00:00Z', '2 d ago', '2 d'],
  ['2026-06-12T14:02:01Z', '13 d ago', '13 d'],
  ['2026-06-12T14:02:00Z', '12 Jun 2026', '2 w'],
  ['2026-05-20T14:02:00Z', '20 May 2026', '5 w'],
  ['2026-02-20T14:02:00Z', '20 Feb 2026', '4 mo'],
  ['2025-06-27T00:00:00Z', '27 Jun 2025', '11 mo'],
  ['2024-01-01T00:00:00Z', '1 Jan 2024', '2 y'],
  ['2026-06-26T17:02:00Z', 'in 3 h', 'in 3 h'],
])('shows %s as "%s", in a column "%s"', (instant, long, short) => {
  expect(timeDistance(new Date(instant), now, 'long', formatDay)).toBe(long);
  expect(timeDistance(new Date(instant), now, 'short', formatDay)).toBe(short);
});
