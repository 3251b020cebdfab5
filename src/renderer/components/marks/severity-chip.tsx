import { Chip } from './chip.tsx';
import { TONE_WORDS, type Tone } from './tone.ts';

/** A severity's word on its ground; `count` stands before it ("2 notable"). */
export function SeverityChip({ severity, count }: { severity: Tone; count?: number | undefined }) {
  const word = TONE_WORDS[severity];
  return <Chip tone={severity}>{count === undefined ? word : `${count} ${word.toLowerCase()}`}</Chip>;
}
