import type { ReactNode } from 'react';
import { Icon, type IconName, Kbd } from '../../components/index.ts';
import classes from './way-card.module.css';

interface WayCardProps {
  icon: IconName;
  title: string;
  words: string;
  /** The key that leads here. */
  keys: string;
  /** The way that most will take. */
  primary?: boolean | undefined;
  /** Makes the whole card a button. */
  onClick?: (() => void) | undefined;
  /** While it is busy, what goes on, in place of the words. */
  busy?: string | undefined;
  /** A form, or what went wrong. */
  children?: ReactNode;
}

/** One way into a registry. */
export function WayCard({ icon, title, words, keys, primary = false, onClick, busy, children }: WayCardProps) {
  const head = (
    <>
      <span className={classes.icon}>
        <Icon name={busy === undefined ? icon : 'spinner'} />
      </span>
      <span className={classes.text}>
        <span className={classes.title}>{title}</span>
        <span className={classes.words}>{busy ?? words}</span>
      </span>
      <Kbd keys={keys} silent />
    </>
  );
  return (
    <section className={classes.card} data-primary={primary || undefined} aria-label={title}>
      {onClick ? (
        <button
          type="button"
          className={classes.head}
          aria-keyshortcuts={keys}
          aria-disabled={busy !== undefined || undefined}
          aria-busy={busy !== undefined || undefined}
          onClick={busy === undefined ? onClick : undefined}
        >
          {head}
        </button>
      ) : (
        <div className={classes.head}>{head}</div>
      )}
      {children !== undefined && <div className={classes.body}>{children}</div>}
    </section>
  );
}
