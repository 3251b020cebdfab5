import { describe, expect, it } from 'vitest';
import { formatDuration, formatsFor } from './format.ts';

const english = formatsFor('en-GB', 'UTC');
const german = formatsFor('de-DE', 'Europe/Berlin');

describe('numbers', () => {
  it.each([
    [0, '0'],
    [14182, '14,182'],
    [-6840, '−6,840'],
  ])('writes %d as %s', (value, text) => {
    expect(english.formatNumber(value)).toBe(text);
  });

  it('groups as the locale does', () => {
    expect(german.formatNumber(14182)).toBe('14.182');
  });

  it.each([
    [78, '+78'],
    [-12, '−12'],
    [0, ''],
    [-6840, '−6,840'],
    [1234567, '+1,234,567'],
  ])('writes the delta %d as "%s"', (delta, text) => {
    expect(english.formatDelta(delta)).toBe(text);
  });

  it.each([
    [100, 109, ''],
    [100, 110, '+10%'],
    [200, 0, '−100%'],
    [0, 50, ''],
  ])('gives the share from %d to %d as "%s"', (before, after, text) => {
    expect(english.formatShare(before, after)).toBe(text);
  });

  it.each([
    [1, '1 plugin'],
    [0, '0 plugins'],
    [1177, '1,177 plugins'],
  ])('counts %d with its noun', (count, text) => {
    expect(english.formatCount(count, 'plugin')).toBe(text);
  });

  it('takes an irregular plural', () => {
    expect(english.formatCount(2, 'entry', 'entries')).toBe('2 entries');
  });

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1200, '1.2 kB'],
    [999_960, '1 MB'],
    [2_000_000, '2 MB'],
    [5e12, '5,000 GB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(english.formatBytes(bytes)).toBe(text);
  });
});

describe('times', () => {
  it.each([
    [400, 'under 1 s'],
    [41_000, '41 s'],
    [124_000, '2 min 04 s'],
    [59_999, '59 s'],
    [3_900_000, '1 h 05 min'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it('writes days, times and instants in the zone', () => {
    const date = new Date('2026-06-12T22:31:05Z');
    expect(english.formatDay(date)).toBe('12 Jun 2026');
    expect(german.formatDay(date)).toBe('13. Juni 2026');
    expect(english.formatTime(date)).toBe('22:31');
    expect(english.formatInstant(date)).toContain('22:31:05 UTC');
  });
});
