import { go } from '../../../navigation/index.ts';

export const DETAIL_TABS = [
  { id: 'overview', label: 'Overview' },
  { id: 'front-matter', label: 'Front matter' },
  { id: 'source', label: 'Source' },
  { id: 'history', label: 'History' },
] as const;
export type DetailTab = (typeof DETAIL_TABS)[number]['id'];

/** The tab that is looked at; the first where the name is none. */
export function tabOf(name: string | null): DetailTab {
  return DETAIL_TABS.find(({ id }) => id === name)?.id ?? 'overview';
}

/** The tab beside another one; the same at either end. */
export function tabBeside(tab: DetailTab, step: 1 | -1): DetailTab {
  const at = DETAIL_TABS.findIndex(({ id }) => id === tab);
  return DETAIL_TABS[at + step]?.id ?? tab;
}

export function showTab(tab: DetailTab): void {
  go('plugins', { tab });
}
