import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';
import { useOpenerFocus } from './use-opener-focus.ts';

interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons, at the bottom right; the one that does it last. */
  actions?: ReactNode;
  size?: 'small' | 'large' | undefined;
}

const WIDTHS = { small: 440, large: 720 };

/** A question or a task above the screen. Escape closes it; the focus goes back to what opened it. */
export function Dialog({ isOpen, onClose, title, children, actions, size = 'small' }: DialogProps) {
  useOpenerFocus(isOpen);
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      size={WIDTHS[size]}
      centered
      returnFocus={false}
      // The page never scrolls, and the lock would write a style that the content security policy refuses.
      lockScroll={false}
      transitionProps={{ duration: 140, transition: 'fade' }}
      classNames={{
        content: classes.content ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
        close: classes.close ?? '',
        overlay: classes.overlay ?? '',
      }}
    >
      <Modal.Overlay color="var(--bg-backdrop)" backgroundOpacity={1} />
      <Modal.Content>
        {/* Mantine's own head is a header, which assistive technology takes for the app's. */}
        <div className={classes.header}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" size={24} />
        </div>
        <Modal.Body>
          <div className={classes.text}>{children}</div>
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
