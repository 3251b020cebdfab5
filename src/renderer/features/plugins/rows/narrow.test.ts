import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleRow } from './example-row.ts';
import { FACET_GROUPS, type FacetGroup } from './facet-groups.ts';
import { countChosen, isNarrowed, narrow, totalsOf, withChosen, type Chosen } from './narrow.ts';
import { factsOf } from './row-facts.ts';

const rows = [
  exampleRow({ id: 'a', health: { level: 'alarming', word: 'Owner changed' }, tags: ['x', 'x'], python: '>=3.9' }),
  exampleRow({ id: 'b', tags: ['x', 'y'], python: '>=3.9', pythons: ['3.9', '3.12'], flags: ['abandoned'] }),
  exampleRow({ id: 'c', tags: ['y'], signals: ['archived'], findings: { errors: 2, warnings: 1 } }),
  exampleRow({
    id: 'd',
    tags: [],
    problem: { code: 'entry.not-a-map', path: '_plugins/d.md' },
    health: { level: 'alarming', word: 'Cannot be read' },
  }),
];

function idsUnder(typed: string, chosen: Chosen): string[] {
  return narrow(rows, typed, chosen).shown.map(({ id }) => id);
}

describe('narrow', () => {
  it.each<[Chosen, string[]]>([
    [{}, ['a', 'b', 'c', 'd']],
    [{ tag: ['x'] }, ['a', 'b']],
    [{ tag: ['x', 'y'] }, ['a', 'b', 'c']],
    [{ tag: ['x'], flag: ['abandoned'] }, ['b']],
    [{ health: ['alarming'] }, ['a', 'd']],
    [{ python: ['none'] }, ['a']],
    [{ python: ['not-stated'] }, ['c']],
    [{ finding: ['error'] }, ['c']],
    [{ finding: ['none'] }, ['a', 'b']],
    [{ tag: ['nowhere'] }, []],
  ])('shows under %j the rows %j', (chosen, expected) => {
    expect(idsUnder('', chosen)).toEqual(expected);
  });

  it('counts a group under the search and the other groups, not under itself', () => {
    const { counts } = narrow(rows, '', { tag: ['x'], flag: ['abandoned'] });
    expect(Object.fromEntries(counts.tag)).toEqual({ x: 1, y: 1 });
    expect(Object.fromEntries(counts.flag)).toEqual({ abandoned: 1 });
    expect(Object.fromEntries(counts.python)).toEqual({ '3.9': 1, '3.12': 1 });
    expect(narrow(rows, 'nothing has this', {}).counts.tag.size).toBe(0);
  });

  it('counts a value once a row, however often the entry names it', () => {
    expect(totalsOf(rows).tag.get('x')).toBe(2);
  });

  it('counts for each value what ticking it alone in its group would show', () => {
    const tag = fc.constantFrom('p', 'q', 'r', 'constructor', '__proto__');
    const flag = fc.constantFrom('abandoned' as const, 'disabled' as const);
    const anyRow = fc
      .record({ id: fc.constantFrom('ab', 'cd'), tags: fc.array(tag), flags: fc.array(flag) })
      .map(exampleRow);
    const anyChosen = fc.record({ tag: fc.array(tag), flag: fc.array(flag) });
    fc.assert(
      fc.property(fc.array(anyRow), anyChosen, fc.constantFrom('', 'a', 'zz'), (given, chosen, typed) => {
        const { counts } = narrow(given, typed, chosen);
        for (const group of FACET_GROUPS)
          for (const [value, count] of counts[group])
            expect(narrow(given, typed, { ...chosen, [group]: [value] }).shown.length).toBe(count);
      }),
    );
  });

  it('keeps the order of the rows', () => {
    expect(narrow(rows.toReversed(), '', { tag: ['x'] }).shown.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

it.each<[string, Chosen, number, boolean]>([
  ['', {}, 0, false],
  ['  ', { tag: [] }, 0, false],
  ['x', {}, 0, true],
  ['', { tag: ['a', 'b'], flag: ['disabled'] }, 3, true],
])('with %j typed and %j ticked, %i are ticked', (typed, chosen, count, expected) => {
  expect(countChosen(chosen)).toBe(count);
  expect(isNarrowed(typed, chosen)).toBe(expected);
});

it.each<[FacetGroup, string, boolean, Chosen]>([
  ['tag', 'y', true, { tag: ['x', 'y'] }],
  ['tag', 'x', true, { tag: ['x'] }],
  ['tag', 'x', false, { tag: [] }],
  ['flag', 'disabled', true, { tag: ['x'], flag: ['disabled'] }],
])('ticks or clears %s %s: %s', (group, value, isChosen, expected) => {
  expect(withChosen({ tag: ['x'] }, group, value, isChosen)).toEqual(expected);
});

it('folds a row once', () => {
  const [row] = rows;
  expect(row && factsOf(row)).toBe(row && factsOf(row));
});
