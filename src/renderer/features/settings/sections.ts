/** What there is to set, in this order; a screen that leads here names one. */
export const SECTIONS = [
  { id: 'registry', title: 'Registry' },
  { id: 'account', title: 'GitHub account' },
  { id: 'appearance', title: 'Appearance' },
  { id: 'keyboard', title: 'Keyboard' },
  { id: 'notifications', title: 'Notifications' },
  { id: 'introduction', title: 'Introduction' },
  { id: 'thresholds', title: 'Thresholds' },
  { id: 'log', title: 'Log' },
  { id: 'about', title: 'About' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];

/** The section that is read: the last one whose head has reached the top; at the very end the last. */
export function sectionInView(tops: readonly number[], scroll: { top: number; height: number; whole: number }): number {
  if (scroll.top + scroll.height >= scroll.whole - 1 && scroll.top > 0) return tops.length - 1;
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= scroll.top + 48),
  );
}
