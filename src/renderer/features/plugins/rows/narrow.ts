import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { FACET_GROUPS, type FacetGroup } from './facet-groups.ts';
import { matches, parseQuery } from './query.ts';
import { byName, factsOf, numbersOf } from './row-facts.ts';

/** What is ticked, by group. Of one group any value is enough; of several groups each has to hold. */
export type Chosen = Readonly<Partial<Record<FacetGroup, readonly string[]>>>;
type Counts = Readonly<Record<FacetGroup, ReadonlyMap<string, number>>>;

export interface Narrowed {
  /** In the order in which the rows were given. */
  shown: PluginRow[];
  /** How many rows each value would show: under the search and the other groups, whatever its own group has ticked. */
  counts: Counts;
}

/** Searches, narrows and counts in one pass over the rows. */
export function narrow(rows: readonly PluginRow[], typed: string, chosen: Chosen): Narrowed {
  const terms = parseQuery(typed);
  const wanted = FACET_GROUPS.map((group) => numbersOf(group, chosen[group] ?? []));
  const counts = FACET_GROUPS.map((): number[] => []);
  const shown: PluginRow[] = [];
  for (const row of rows) {
    const facts = factsOf(row);
    if (!matches(facts, terms)) continue;
    const failed = failedGroup(facts.values, wanted);
    if (failed === 'several') continue;
    if (failed === undefined) shown.push(row);
    for (let at = 0; at < counts.length; at += 1)
      if (failed === undefined || failed === at) countUp(counts[at] ?? [], facts.values[at] ?? []);
  }
  return { shown, counts: byGroup(counts) };
}

/** How many rows have each value, whatever is ticked or searched. */
export function totalsOf(rows: readonly PluginRow[]): Counts {
  return narrow(rows, '', {}).counts;
}

export function isNarrowed(typed: string, chosen: Chosen): boolean {
  return typed.trim() !== '' || countChosen(chosen) > 0;
}

export function countChosen(chosen: Chosen): number {
  return FACET_GROUPS.reduce((count, group) => count + (chosen[group]?.length ?? 0), 0);
}

/** What is ticked after a value is ticked or cleared. */
export function withChosen(chosen: Chosen, group: FacetGroup, value: string, isChosen: boolean): Chosen {
  const others = (chosen[group] ?? []).filter((one) => one !== value);
  return { ...chosen, [group]: isChosen ? [...others, value] : others };
}

function countUp(counts: number[], values: readonly number[]): void {
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
}

/** The index of the one group that a row does not satisfy; undefined where it satisfies all. */
function failedGroup(
  values: readonly (readonly number[])[],
  wanted: readonly (readonly number[])[],
): number | 'several' | undefined {
  let failed: number | undefined;
  for (let at = 0; at < wanted.length; at += 1) {
    const ofGroup = wanted[at];
    if (!ofGroup || ofGroup.length === 0 || values[at]?.some((value) => ofGroup.includes(value))) continue;
    if (failed !== undefined) return 'several';
    failed = at;
  }
  return failed;
}

function byGroup([health, signal, python, attribute, flag, finding, tag]: readonly (readonly number[])[]): Counts {
  const named = (group: FacetGroup, counts: readonly number[] = []) => byName(group, counts);
  return {
    health: named('health', health),
    signal: named('signal', signal),
    python: named('python', python),
    attribute: named('attribute', attribute),
    flag: named('flag', flag),
    finding: named('finding', finding),
    tag: named('tag', tag),
  };
}
