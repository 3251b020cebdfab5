import type { ReactNode } from 'react';
import classes from './visually-hidden.module.css';

interface VisuallyHiddenProps {
  children: ReactNode;
  id?: string | undefined;
  /** `status` is a polite live region, spoken as a whole. */
  role?: 'status' | undefined;
}

/** Words for assistive technology alone. */
export function VisuallyHidden({ children, id, role }: VisuallyHiddenProps) {
  return (
    <span className={classes.hidden} id={id} role={role}>
      {children}
    </span>
  );
}
