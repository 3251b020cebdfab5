import type { ChangeSource } from '../../../../shared/change.ts';

/** Reasons that begin with the plugin's id, which stays as it is. */
const BEGIN_WITH_ID: readonly ChangeSource[] = ['notices', 'overlays', 'hand'];

/** Whom a change reaches, and what they read: a note of its own says it. */
const REACHES = /: every host .*$/s;

/**
 * A reason as a sentence: as sources give it, it may begin small and end without a stop.
 * @param source Of the reason; none for what is prose anyway.
 */
export function sentence(reason: string, source?: ChangeSource): string {
  const isProse = source === undefined || !BEGIN_WITH_ID.includes(source);
  const text = (source === 'notices' || source === 'overlays' ? reason.replace(REACHES, '') : reason).trim();
  const begins = isProse ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.!?”]$/.test(begins) ? begins : `${begins}.`;
}
