import { memo, type ReactNode } from 'react';
import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import classes from './severity-mark.module.css';
import { TONE_WORDS, type Tone } from './tone.ts';
import { ToneGlyph } from './tone-glyph.tsx';

interface SeverityMarkProps {
  severity: Tone;
  /** What is said beside the shape; the severity's own word where nothing else is. */
  children?: ReactNode;
  /** Draws the shape alone, and says this to assistive technology: for rows under a head that has the word. */
  label?: string | undefined;
  size?: 12 | 14 | undefined;
}

/** Shape, word and colour of a severity, always together. Not drawn again where a list's row becomes one with the same. */
export const SeverityMark = memo(function SeverityMark({ severity, children, label, size }: SeverityMarkProps) {
  return (
    <span className={classes.mark} data-tone={severity}>
      <ToneGlyph tone={severity} size={size} />
      {label === undefined ? <span>{children ?? TONE_WORDS[severity]}</span> : <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  );
});
