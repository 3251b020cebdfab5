import type { Sort, SortKey } from './rows/sort-rows.ts';

const WORDS: Record<SortKey, string> = {
  plugin: 'title',
  health: 'health',
  instances: 'instances',
  pending: 'what is pending',
  installs: 'installs',
  stars: 'stars',
  issues: 'open issues',
  release: 'latest release',
  push: 'last push',
  python: 'Python',
  author: 'author',
  license: 'license',
  added: 'when added',
  changes: 'changes',
  findings: 'findings',
};

/** The order in words: "Sorted by instances". */
export function sortWords({ key }: Sort): string {
  return `Sorted by ${WORDS[key]}`;
}
