import type { Tone } from './tone.ts';
import classes from './tone-glyph.module.css';

const SHAPES: Record<Tone, string> = {
  alarming: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zM7.2 4v5.2h1.6V4zm0 6.6v1.6h1.6v-1.6z',
  notable: 'M8 1.5 15.4 14.5H.6zM7.2 6v4.2h1.6V6zm0 5.4V13h1.6v-1.6z',
  routine: 'M3.8 8a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0',
  good: 'm3 8.4 3.3 3.3L13 4.8',
};

/** Octagon, triangle, ring or check. Silent: whoever draws it also gives the word. */
export function ToneGlyph({ tone, size = 14 }: { tone: Tone; size?: 12 | 14 | undefined }) {
  return (
    <svg
      className={classes.glyph}
      data-tone={tone}
      data-shape={tone === 'alarming' || tone === 'notable' ? 'solid' : 'line'}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path fillRule="evenodd" d={SHAPES[tone]} />
    </svg>
  );
}
