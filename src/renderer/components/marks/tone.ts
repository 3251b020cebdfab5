import type { Severity } from '../../../shared/change.ts';

/** The four tones of the desk: the severities, and good. In markup `data-tone` carries them. */
export type Tone = Severity | 'good';

/** The word that always stands beside a tone's mark. */
export const TONE_WORDS: Record<Tone, string> = {
  alarming: 'Alarming',
  notable: 'Notable',
  routine: 'Routine',
  good: 'Good',
};
