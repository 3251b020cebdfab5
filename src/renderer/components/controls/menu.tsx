import { Menu as MantineMenu } from '@mantine/core';
import type { ReactElement } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Kbd } from './kbd.tsx';
import classes from './menu.module.css';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName | undefined;
  keys?: string | undefined;
  danger?: boolean | undefined;
  /** For one of several that exclude each other, or, where `isOneOfMany`, one that can be on beside others. */
  checked?: boolean | undefined;
  isOneOfMany?: boolean | undefined;
  disabledReason?: string | undefined;
  onSelect: () => void;
}

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Groups are divided by a line. */
  groups: readonly (readonly MenuItem[])[];
  align?: 'start' | 'end' | undefined;
}

/** The id of the element that menus open in: the frame has it. */
export const MENUS = 'menus';

/** Commands behind a button. */
export function Menu({ trigger, groups, align = 'start' }: MenuProps) {
  return (
    <MantineMenu
      position={`bottom-${align}`}
      offset={4}
      shadow="md"
      transitionProps={{ duration: 80 }}
      // The focus goes to the first item.
      withInitialFocusPlaceholder={false}
      portalProps={{ target: `#${MENUS}` }}
      classNames={{ dropdown: classes.dropdown ?? '', item: classes.item ?? '', divider: classes.divider ?? '' }}
    >
      <MantineMenu.Target>{trigger}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {groups.flatMap((group, at) => [
          at > 0 && <MantineMenu.Divider key={`divider-${at}`} />,
          ...group.map((item) => <Item item={item} key={item.id} />),
        ])}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}

function roleOf({ checked, isOneOfMany }: MenuItem): string {
  if (checked === undefined) return 'menuitem';
  return isOneOfMany === true ? 'menuitemcheckbox' : 'menuitemradio';
}

function Item({ item }: { item: MenuItem }) {
  const glyph = item.checked ? 'check' : item.icon;
  return (
    <MantineMenu.Item
      // Mantine knows one role for an item.
      renderRoot={(props) => <button {...props} type="button" role={roleOf(item)} aria-checked={item.checked} />}
      aria-disabled={item.disabledReason !== undefined ? true : undefined}
      closeMenuOnClick={item.disabledReason === undefined}
      data-danger={item.danger === true ? true : undefined}
      leftSection={<span className={classes.glyph}>{glyph && <Icon name={glyph} size={14} />}</span>}
      rightSection={item.keys && <Kbd keys={item.keys} />}
      onClick={item.disabledReason === undefined ? item.onSelect : undefined}
    >
      {item.label}
      {item.disabledReason && <span className={classes.reason}>{item.disabledReason}</span>}
    </MantineMenu.Item>
  );
}
