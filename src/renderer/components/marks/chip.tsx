import type { ReactNode } from 'react';
import { Icon } from '../controls/icon.tsx';
import type { IconName } from '../controls/icon-paths.ts';
import classes from './chip.module.css';
import type { Tone } from './tone.ts';
import { ToneGlyph } from './tone-glyph.tsx';

interface ChipProps {
  /** Without one the chip is plain: a border, no ground. */
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
}

/** A short fact with a border. An alarming or notable one carries its shape. */
export function Chip({ tone, icon, children }: ChipProps) {
  return (
    <span className={classes.chip} data-tone={tone}>
      {(tone === 'alarming' || tone === 'notable') && <ToneGlyph tone={tone} size={12} />}
      {icon && <Icon name={icon} size={12} />}
      <span>{children}</span>
    </span>
  );
}
