import type { ChangeSource } from '../../../../shared/change.ts';

/** Reasons that begin with the plugin's id, which stays as it is. */
const BEGIN_WITH_ID: readonly ChangeSource[] = ['notices', 'overlays', 'hand'];

/**
 * A reason as a sentence: as sources give it, it may begin small and end without a stop.
 * @param source Of the reason; none for what is prose anyway.
 */
export function sentence(reason: string, source?: ChangeSource): string {
  const text = reason.trim();
  const isProse = source === undefined || !BEGIN_WITH_ID.includes(source);
  const begins = isProse ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.!?”]$/.test(begins) ? begins : `${begins}.`;
}
