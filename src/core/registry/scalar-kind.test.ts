import { describe, expect, it } from 'vitest';
import { Scalar } from 'yaml';
import { isCalendarDay, scalarKind } from './scalar-kind.ts';

function kindOf(source: string, over: { type?: Scalar.Type; tag?: string } = {}): string {
  return scalarKind(Object.assign(new Scalar(source), { type: Scalar.PLAIN, source, ...over }));
}

describe('scalarKind', () => {
  it.each([
    ['boolean', ['yes', 'No', 'ON', 'off', 'true', 'FALSE']],
    ['integer', ['0', '-1', '010', '0x1F', '0b10', '1_000', '1:30', '190:20:30']],
    ['number', ['1.10', '.5', '1.', '-.inf', '.NaN', '1.5e+3', '1:30.5']],
    ['nothing', ['', '~', 'null', 'NULL']],
    ['date', ['2020-01-05', '2020-13-99']],
    ['time', ['2020-01-05 10:00:00', '2020-1-5T1:00:00Z', '2023-02-18 06:58:56 +00:00']],
    ['special', ['<<', '=']],
    [
      'text',
      ['y', 'n', 'tRue', '1.3.9', '0o17', '1e3', '1.5e3', '2020-1-5', '2023-02-18 06:58:56 +0000', '08', 'nUll'],
    ],
  ])('%s, as PyYAML reads it', (kind, sources) => {
    expect(sources.map((source) => [source, kindOf(source)])).toEqual(sources.map((source) => [source, kind]));
  });

  it('is text in quotes and in blocks, whatever it looks like', () => {
    for (const type of [Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE, Scalar.BLOCK_LITERAL] as const) {
      expect(kindOf('2020-01-05', { type })).toBe('text');
    }
  });

  it.each([
    ['tag:yaml.org,2002:str', 'text'],
    ['!', 'text'],
    ['tag:yaml.org,2002:int', 'integer'],
    ['!ruby/object:Gem', 'tagged'],
    ['tag:yaml.org,2002:binary', 'tagged'],
  ])('is what its tag says: %s', (tag, kind) => expect(kindOf('12', { tag })).toBe(kind));
});

it.each([
  ['2020-02-29', true],
  ['2019-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2020-12-31', true],
  ['2020-13-01', false],
  ['2020-00-10', false],
  ['2020-04-31', false],
  ['2020-04-00', false],
  ['0000-01-01', false],
])('%s is a day: %s', (text, expected) => expect(isCalendarDay(text)).toBe(expected));
