import { Popover } from '@mantine/core';
import { useState } from 'react';
import { Button, CheckRow } from '../../components/index.ts';
import classes from './plugins-screen.module.css';
import { showColumns, useTableView } from './plugins-view.ts';
import { COLUMN_IDS, DEFAULT_COLUMNS, withColumn } from './table/column-ids.ts';
import { COLUMNS } from './table/columns.tsx';

/** Which columns the table has. It stays open while several are ticked. */
export function ColumnMenu() {
  const [isOpen, setOpen] = useState(false);
  const columns = useTableView((view) => view.columns);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={260}
      offset={4}
      trapFocus
      returnFocus
      transitionProps={{ duration: 80 }}
      classNames={{ dropdown: classes.menu ?? '' }}
    >
      <Popover.Target>
        <Button icon="grid" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns">
        {COLUMN_IDS.map((id) => (
          <CheckRow
            checked={columns.includes(id)}
            onChange={(isShown) => showColumns(withColumn(columns, id, isShown))}
            key={id}
          >
            {COLUMNS[id].about}
          </CheckRow>
        ))}
        <Button variant="quiet" size="small" onClick={() => showColumns(DEFAULT_COLUMNS)}>
          Show the usual columns
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
