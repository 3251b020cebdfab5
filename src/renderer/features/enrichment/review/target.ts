import { formatCount, formatNumber } from '../../../components/index.ts';
import type { PluginReview } from './plugin-review.ts';
import type { ReviewItem } from './review-item.ts';

/** What a decision is about, in the words of the decision bar. */
export interface Target {
  /** "Python of Filament Watch" */
  name: string;
  /** "field 1 of 7" */
  place: string;
}

/** The target of keys in the list: the plugin as a whole. */
export function pluginTarget({ title, changes, signals, leftOut }: PluginReview): Target {
  const parts = [
    changes.length > 0 || signals.length === 0
      ? `${formatCount(changes.length, 'change')}${leftOut > 0 ? ` of ${formatNumber(changes.length + leftOut)}` : ''}`
      : '',
    signals.length > 0 ? formatCount(signals.length, 'signal') : '',
  ];
  return { name: title, place: parts.filter((part) => part !== '').join(', ') };
}

/** The target of keys in the fields: that field. */
export function itemTarget({ title, items }: PluginReview, item: ReviewItem): Target {
  const place = `${formatNumber(items.indexOf(item) + 1)} of ${formatNumber(items.length)}`;
  if (item.kind === 'signal') return { name: `${item.label}, ${title}`, place: `signal ${place}` };
  const follows = item.changes.length > 1 ? `, ${formatCount(item.changes.length, 'change')}` : '';
  return { name: `${item.label} of ${title}`, place: `field ${place}${follows}` };
}
