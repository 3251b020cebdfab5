import type { Change } from '../../../../shared/change.ts';
import { fieldName } from '../../../components/index.ts';

/** What a change is about, in words. */
export function fieldLabel({ source, field }: Pick<Change, 'source' | 'field'>): string {
  if (source === 'notices') return 'Notice';
  return source === 'overlays' ? 'Update overlay' : fieldName(field);
}

/** The field's noun in a row where it stands beside a number: "instances". */
export function fieldNoun(change: Pick<Change, 'source' | 'field'>): string {
  const [noun = ''] = fieldLabel(change).split(',');
  return noun.toLowerCase();
}

export const SOURCE_LABELS: Readonly<Record<Change['source'], string>> = {
  usage: 'Usage',
  github: 'GitHub',
  compatibility: 'Compatibility',
  notices: 'Notices',
  overlays: 'Overlays',
  hand: 'By hand',
};
