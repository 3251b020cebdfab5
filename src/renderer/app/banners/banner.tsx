import type { ReactNode } from 'react';
import { IconButton, ToneGlyph, TONE_WORDS, VisuallyHidden } from '../../components/index.ts';
import classes from './banner.module.css';

interface BannerProps {
  tone: 'notable' | 'alarming';
  /** What happened. */
  title: string;
  /** What is safe, and what to do. */
  children: ReactNode;
  actions?: ReactNode;
  onDismiss?: (() => void) | undefined;
  /** Spoken at once: it refuses what was just asked. */
  alert?: boolean | undefined;
}

/** What holds for every screen. */
export function Banner({ tone, title, children, actions, onDismiss, alert = false }: BannerProps) {
  return (
    <section
      className={classes.banner}
      data-tone={tone}
      role={alert ? 'alert' : undefined}
      aria-label={alert ? undefined : title}
    >
      <span className={classes.glyph}>
        <ToneGlyph tone={tone} />
        <VisuallyHidden>{TONE_WORDS[tone]}: </VisuallyHidden>
      </span>
      <p className={classes.words}>
        <strong className={classes.title}>{title}</strong> {children}
      </p>
      {actions}
      {onDismiss && <IconButton icon="cross" label="Dismiss" size="small" variant="quiet" onClick={onDismiss} />}
    </section>
  );
}
