import { Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef, MouseEvent } from 'react';
import classes from './button.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Kbd } from './kbd.tsx';
import { ariaShortcut } from './keys.ts';

export interface ButtonProps extends Omit<
  ComponentPropsWithRef<'button'>,
  'className' | 'style' | 'disabled' | 'title'
> {
  /** `primary`: one a screen. `danger` asks; `danger-solid` confirms, in the dialog. */
  variant?: 'default' | 'primary' | 'quiet' | 'danger' | 'danger-solid' | undefined;
  size?: 'small' | 'normal' | 'large' | undefined;
  icon?: IconName | undefined;
  /** At the right end: a chevron for a menu, an arrow for a link out. */
  endIcon?: IconName | undefined;
  /** The shortcut, drawn inside: `a`, `mod+enter`. */
  keys?: string | undefined;
  busy?: boolean | undefined;
  /** The word while busy ("Fetching"). Give it always: the width then holds both words, and never changes. */
  busyLabel?: string | undefined;
  /** Why the button cannot be used now. It stays focusable, and says so in its tooltip. */
  disabledReason?: string | undefined;
  /** For a button that is on or off. */
  pressed?: boolean | undefined;
  /** Draws the ground of a decision that was taken. */
  decided?: 'accepted' | 'rejected' | undefined;
}

/** A verb with its object. */
export function Button({
  variant = 'default',
  size = 'normal',
  icon,
  endIcon,
  keys,
  busy = false,
  busyLabel,
  disabledReason,
  pressed,
  decided,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const isOff = busy || disabledReason !== undefined;
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    // Off, but focusable: a click, Enter and Space all end here, and a form is not sent.
    if (isOff) event.preventDefault();
    else onClick?.(event);
  };
  const glyph = busy ? 'spinner' : icon;
  const button = (
    <button
      type="button"
      {...rest}
      className={classes.button}
      data-variant={variant}
      data-size={size}
      data-decided={decided}
      aria-pressed={pressed}
      aria-busy={busy || undefined}
      aria-disabled={isOff || undefined}
      aria-description={disabledReason}
      aria-keyshortcuts={ariaShortcut(keys)}
      onClick={click}
    >
      {glyph && <Icon name={glyph} size={size === 'small' ? 12 : 14} />}
      <span className={classes.words}>
        <span data-shown={!(busy && busyLabel)}>{children}</span>
        {busyLabel && <span data-shown={busy}>{busyLabel}</span>}
      </span>
      {endIcon && <Icon name={endIcon} size={size === 'small' ? 12 : 14} />}
      {keys && <Kbd keys={keys} silent />}
    </button>
  );
  // Always a tooltip, though closed: wrapping only now and then would take the focus away with the old element.
  return (
    <Tooltip label={disabledReason ?? ''} disabled={disabledReason === undefined}>
      {button}
    </Tooltip>
  );
}
