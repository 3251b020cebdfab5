import { Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import classes from './button.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Kbd } from './kbd.tsx';
import { ariaShortcut } from './keys.ts';

interface IconButtonProps extends Omit<
  ComponentPropsWithRef<'button'>,
  'className' | 'style' | 'disabled' | 'title' | 'children' | 'aria-label'
> {
  icon: IconName;
  /** Its name: spoken, and shown in the tooltip with the key. */
  label: string;
  variant?: 'default' | 'quiet' | undefined;
  size?: 'small' | 'normal' | 'large' | undefined;
  keys?: string | undefined;
  pressed?: boolean | undefined;
  disabledReason?: string | undefined;
}

/** A button of an icon alone. */
export function IconButton({
  icon,
  label,
  variant = 'default',
  size = 'normal',
  keys,
  pressed,
  disabledReason,
  onClick,
  ...rest
}: IconButtonProps) {
  const isOff = disabledReason !== undefined;
  return (
    <Tooltip
      label={
        <span className={classes.words}>
          <span>
            {disabledReason ?? label}
            {keys && !isOff && <Kbd keys={keys} silent />}
          </span>
        </span>
      }
    >
      <button
        type="button"
        {...rest}
        className={classes.button}
        data-variant={variant}
        data-size={size}
        data-icon-only
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={isOff || undefined}
        aria-description={disabledReason}
        aria-keyshortcuts={ariaShortcut(keys)}
        onClick={isOff ? undefined : onClick}
      >
        <Icon name={icon} size={size === 'small' ? 14 : 16} />
      </button>
    </Tooltip>
  );
}
