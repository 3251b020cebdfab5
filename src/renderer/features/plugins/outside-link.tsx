import type { ReactNode } from 'react';
import { announce, Icon } from '../../components/index.ts';
import { desktop } from '../../engine/desktop.ts';
import classes from './outside-link.module.css';

/** A link that leaves the app. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      className={classes.link}
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      onClick={(event) => {
        event.preventDefault();
        openOutside(href);
      }}
    >
      <bdi>{children}</bdi>
      <Icon name="external" size={12} />
    </a>
  );
}

export function openOutside(href: string): void {
  void desktop()
    .openExternal(href)
    .then((isOpen) => {
      if (!isOpen) announce('This address is not one that is opened');
    });
}
