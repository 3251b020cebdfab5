import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { Button } from '../../../components/index.ts';
import { openFilters, usePluginsView } from '../plugins-view.ts';
import { countChosen } from '../rows/narrow.ts';
import classes from './facets.module.css';

/** The filters behind a button, where the window is too narrow for their pane. */
export function FiltersButton({ children }: { children: ReactNode }) {
  const isOpen = usePluginsView((view) => view.isFiltersOpen);
  const count = usePluginsView((view) => countChosen(view.chosen));
  return (
    <Popover
      opened={isOpen}
      onChange={openFilters}
      position="bottom-start"
      width={232}
      offset={4}
      trapFocus
      returnFocus
      transitionProps={{ duration: 80 }}
      classNames={{ dropdown: classes.dropdown ?? '' }}
    >
      <Popover.Target>
        <Button icon="filter" keys="f" pressed={count > 0} onClick={() => openFilters(!isOpen)}>
          {count > 0 ? `Filters (${count})` : 'Filters'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filters">{children}</Popover.Dropdown>
    </Popover>
  );
}
