import { expect, it } from 'vitest';
import type { CompatibilityRow } from '../../../../shared/contract/changes.ts';
import { change, review } from '../review/example-review.ts';
import { allPythons, comparedRows } from './compatibility-rows.ts';

const python = { field: 'compatibility.python', source: 'compatibility', severity: 'notable' } as const;
const row = (name: string, part: Partial<CompatibilityRow> = {}): CompatibilityRow => ({
  entry: `_plugins/${name}.md`,
  title: name,
  declared: '>=2.7',
  found: '>=3.9',
  declaredPythons: ['2.7', '3.9', '3.10'],
  foundPythons: ['3.9', '3.10', '3.11'],
  change: change({ entry: `_plugins/${name}.md`, ...python }),
  ...part,
});

it('shows what was decided since, the gravest first, and leaves out what is gone', () => {
  const all = new Map(
    [
      review('a', [{ ...python, severity: 'routine' }]),
      review('b', [{ ...python, standing: 'accepted' }]),
      review('c', [{}]),
    ].map((one) => [one.entry, one]),
  );
  const rows = comparedRows([row('a'), row('b'), row('c'), row('d')], all);
  expect(rows.map(({ plugin, item }) => [plugin.title, item.mark.state])).toEqual([
    ['b', 'accepted'],
    ['a', 'accepted'],
  ]);
  expect(comparedRows([row('a')], undefined)).toHaveLength(1);
});

it('has a place for each Python that either side of any entry holds for', () => {
  const other = row('b', { declaredPythons: [], foundPythons: ['3.13', '3.8'] });
  expect(allPythons([row('a'), other])).toEqual(['2.7', '3.8', '3.9', '3.10', '3.11', '3.13']);
});
