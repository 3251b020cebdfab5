import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { SIGNAL_WORDS } from '../../../../shared/signal.ts';

/** What rows can be narrowed by, in the order in which it is shown. */
export const FACET_GROUPS = ['health', 'signal', 'python', 'attribute', 'flag', 'finding', 'tag'] as const;
export type FacetGroup = (typeof FACET_GROUPS)[number];

export const GROUP_TITLES: Record<FacetGroup, string> = {
  health: 'Health',
  signal: 'Signal',
  python: 'Python',
  attribute: 'Attributes',
  flag: 'Flags',
  finding: 'Findings',
  tag: 'Tags',
};

/** What stands for an entry without a declaration, and for one that no supported Python satisfies. */
const NOT_STATED = 'not-stated';
const NONE_SUPPORTED = 'none';

/** Values that have words of their own, and a fixed order. */
const KNOWN: Partial<Record<FacetGroup, Readonly<Record<string, string>>>> = {
  health: { alarming: 'Alarming', notable: 'Notable', quiet: 'Quiet', good: 'Good' },
  signal: { ...SIGNAL_WORDS, 'python-differs': 'Python differs' },
  flag: {
    abandoned: 'Abandoned',
    replaced: 'Replaced',
    'up-for-adoption': 'Up for adoption',
    disabled: 'Disabled',
    commercial: 'Commercial',
  },
  finding: { error: 'Errors', warning: 'Warnings', none: 'No finding' },
};

/** How a value of a group is called. */
export function facetWords(group: FacetGroup, value: string): string {
  const known = KNOWN[group];
  if (known && Object.hasOwn(known, value)) return known[value] ?? value;
  if (group === 'python') {
    if (value === NOT_STATED) return 'Not stated';
    return value === NONE_SUPPORTED ? 'None supported' : value;
  }
  // `free-tier` reads "Free tier"; tags stay as their authors wrote them.
  return group === 'attribute' ? capital(value.replaceAll('-', ' ')) : value;
}

/** The values that a row has in a group. Of an entry that cannot be read only its health is known. */
export function facetValues(row: PluginRow, group: FacetGroup): readonly string[] {
  if (row.problem !== null && group !== 'health') return [];
  switch (group) {
    case 'health':
      return [row.health.level];
    case 'signal':
      return row.pending.pythonDiffers ? [...row.signals, 'python-differs'] : row.signals;
    case 'python':
      if (row.python === null) return [NOT_STATED];
      return row.pythons.length === 0 ? [NONE_SUPPORTED] : row.pythons;
    case 'attribute':
      // "Commercial" is a flag as well, and is listed there.
      return row.attributes.filter((value) => !row.flags.some((flag) => flag === value));
    case 'flag':
      return row.flags;
    case 'finding': {
      const { errors, warnings } = row.findings;
      if (errors + warnings === 0) return ['none'];
      return [...(errors > 0 ? ['error'] : []), ...(warnings > 0 ? ['warning'] : [])];
    }
    case 'tag':
      return row.tags;
  }
}

/** Values in the order in which a group lists them. It hangs on all rows, not on those in view: nothing jumps. */
export function orderedValues(group: FacetGroup, totals: ReadonlyMap<string, number>): string[] {
  const values = [...totals.keys()];
  const known = KNOWN[group];
  if (known) return Object.keys(known).filter((value) => totals.has(value));
  if (group === 'python') return values.sort((a, b) => place(b) - place(a));
  if (group === 'attribute') return values.sort(byCodePoint);
  return values.sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || byCodePoint(a, b));
}

/** `3.12` comes after `3.9`; what is no version comes last. */
function place(value: string): number {
  const [major = 0, minor = 0] = value.split('.').map(Number);
  if (value === NONE_SUPPORTED) return -1;
  return Number.isNaN(major) ? -2 : major * 1_000 + minor;
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
