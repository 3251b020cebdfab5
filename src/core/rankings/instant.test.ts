import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf } from './instant.ts';

it.each([
  ['2023-02-18', '2023-02-18T00:00:00.000Z'],
  ['2023-2-5', '2023-02-05T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['0050-01-01', '0050-01-01T00:00:00.000Z'],
  ['2023-02-18 06:58:56 +0000', '2023-02-18T06:58:56.000Z'],
  ['2023-02-18 06:58:56', '2023-02-18T06:58:56.000Z'],
  ['2023-02-18 6:58:56Z', '2023-02-18T06:58:56.000Z'],
  ['2023-02-18T06:58:56.25Z', '2023-02-18T06:58:56.250Z'],
  ['2023-02-18 00:30:00 +0530', '2023-02-17T19:00:00.000Z'],
  ['2023-02-18 00:30:00 +05:30', '2023-02-17T19:00:00.000Z'],
  ['2023-02-18 23:30:00 -8', '2023-02-19T07:30:00.000Z'],
])('%s is an instant', (text, instant) => {
  expect(new Date(instantOf(text) ?? Number.NaN).toISOString()).toBe(instant);
});

it.each([
  ...['', '2023', '2023-02', '18.02.2023', 'soon', '2023-02-30', '2023-13-01', '2023-00-10', '2023-02-29'],
  ...['2023-02-18 24:00:00', '2023-02-18 10:60:00', '2023-02-18 10:00:60', '2023-02-18 10:00', '2023-02-18 1'],
  ...[
    '2023-02-18 10:00:00 +0160',
    '2023-02-18 10:00:00 CET',
    ' 2023-02-18',
    '2023-02-18\n',
    '-2023-02-18',
    '１９９９-01-01',
  ],
])('%j is none', (text) => {
  expect(instantOf(text)).toBeUndefined();
});

it('is the same instant at any offset', () => {
  const two = (number: number): string => String(number).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0100-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
      fc.integer({ min: -14 * 60, max: 14 * 60 }),
      fc.constantFrom('', ':'),
      (date, offset, colon) => {
        const instant = Math.floor(date.getTime() / 1_000) * 1_000;
        const there = new Date(instant + offset * 60_000).toISOString();
        const size = Math.abs(offset);
        const sign = offset < 0 ? '-' : '+';
        const text = `${there.slice(0, 10)} ${there.slice(11, 19)} ${sign}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
        expect(instantOf(text)).toBe(instant);
      },
    ),
  );
});
