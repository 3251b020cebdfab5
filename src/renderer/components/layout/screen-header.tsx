import type { ReactNode } from 'react';
import classes from './screen-header.module.css';

interface ScreenHeaderProps {
  title: string;
  /** A way back, before the title. */
  before?: ReactNode;
  /** Beside the title. */
  children?: ReactNode;
  /** At the right end: what can be done with the whole screen. */
  end?: ReactNode;
}

/** The head of a screen. Parts of it can follow its width, as the container `screen-header`. */
export function ScreenHeader({ title, before, children, end }: ScreenHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        {before}
        <h1>{title}</h1>
        {children}
        {end !== undefined && <div className={classes.end}>{end}</div>}
      </div>
    </header>
  );
}
