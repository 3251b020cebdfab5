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
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={WIDTHS[size]}
      centered
      returnFocus={false}
      // The page never scrolls, and the lock would write a style that the content security policy refuses.
      lockScroll={false}
      transitionProps={{ duration: 140, transition: 'fade' }}
      overlayProps={{ color: 'var(--bg-backdrop)', backgroundOpacity: 1 }}
      closeButtonProps={{ 'aria-label': 'Close', size: 24 }}
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
        close: classes.close ?? '',
        overlay: classes.overlay ?? '',
      }}
    >
      <div className={classes.text}>{children}</div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </Modal>
  );
}
