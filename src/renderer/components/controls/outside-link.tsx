import type { ReactNode } from 'react';
import { desktop } from '../../engine/desktop.ts';
import { announce } from '../messages/announcements.ts';
import { Icon } from './icon.tsx';
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

/** Opens an address outside of the app, or says that it is none that is opened. */
export function openOutside(href: string): void {
  void desktop()
    .openExternal(href)
    .then((isOpen) => {
      if (!isOpen) announce('This address is not one that is opened');
    });
}
