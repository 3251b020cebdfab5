import type { ReactNode } from 'react';
import { type Tone, TONE_WORDS } from '../marks/tone.ts';
import { ToneGlyph } from '../marks/tone-glyph.tsx';
import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import classes from './note.module.css';

interface NoteProps {
  tone: Tone;
  title: string;
  /** What is safe, and what to do. */
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** Spoken at once: for a refusal of what was just asked. */
  alert?: boolean | undefined;
}

/** A message in its place. */
export function Note({ tone, title, children, actions, alert = false }: NoteProps) {
  return (
    <div className={classes.note} data-tone={tone} role={alert ? 'alert' : undefined}>
      <span className={classes.glyph}>
        <ToneGlyph tone={tone} />
        {(tone === 'alarming' || tone === 'notable') && <VisuallyHidden>{TONE_WORDS[tone]}: </VisuallyHidden>}
      </span>
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children !== undefined && <div className={classes.text}>{children}</div>}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  );
}
