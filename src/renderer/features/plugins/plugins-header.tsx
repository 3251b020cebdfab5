import { memo, type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react';
import { Button, formatNumber, ScreenHeader, SearchField } from '../../components/index.ts';
import { useCommands } from '../../commands/index.ts';
import { useView } from '../../navigation/index.ts';
import { ColumnMenu } from './column-menu.tsx';
import { DataFilesMenu } from './data-files/data-files-menu.tsx';
import { UnsavedMenu } from './data-files/unsaved-menu.tsx';
import { FiltersButton } from './facets/filters-button.tsx';
import classes from './plugins-screen.module.css';
import { openFilters, type, usePluginsView, useTableView } from './plugins-view.ts';
import { isNarrowed } from './rows/narrow.ts';
import { sortWords } from './sort-words.ts';
import type { Runs } from './use-runs.ts';

interface PluginsHeaderProps {
  /** Undefined until they are known. */
  shown: number | undefined;
  total: number | undefined;
  runs: Runs;
  /** Where they have no pane of their own. */
  filters: ReactNode;
  facetsRef: RefObject<HTMLDivElement | null>;
  onEnterTable: () => void;
}

/** The search, the order, and what can be done with all plugins. */
export const PluginsHeader = memo(function PluginsHeader(props: PluginsHeaderProps) {
  const { shown, total, runs, filters, facetsRef, onEnterTable } = props;
  const typed = usePluginsView((view) => view.typed);
  const narrowed = usePluginsView((view) => isNarrowed(view.typed, view.chosen));
  const search = useRef<HTMLInputElement>(null);

  const enterFilters = () => {
    if (filters === undefined) facetsRef.current?.querySelector<HTMLElement>('input')?.focus();
    else openFilters(true);
  };
  useCommands([
    {
      id: 'plugins.search',
      title: 'Search the plugins',
      group: 'Plugins',
      keys: ['/'],
      run: () => {
        search.current?.focus();
        search.current?.select();
      },
    },
    { id: 'plugins.filters', title: 'Filter the plugins', group: 'Plugins', keys: ['f'], run: enterFilters },
    {
      id: 'plugins.enrich',
      title: 'Enrich all plugins',
      group: 'Plugins',
      keys: ['mod+enter'],
      // The shell has the same by its own name.
      isHidden: true,
      isDisabledBecause: runs.cannotRunBecause,
      run: () => runs.start(),
    },
  ]);

  const press = (event: KeyboardEvent) => {
    if (!['Enter', 'ArrowDown', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    onEnterTable();
  };
  return (
    <ScreenHeader
      title="Plugins"
      end={<End isStarting={runs.isStarting} cannotRunBecause={runs.cannotRunBecause} start={runs.start} />}
    >
      <span className={classes.count} aria-live="polite">
        {shown !== undefined &&
          total !== undefined &&
          (narrowed ? `${formatNumber(shown)} of ${formatNumber(total)}` : formatNumber(total))}
      </span>
      <span className={classes.search}>
        <SearchField
          label="Search title, author, tag, text"
          value={typed}
          onChange={type}
          controls={shown === undefined || shown === 0 ? undefined : 'plugins-table'}
          onKeyDown={press}
          inputRef={search}
        />
      </span>
      {filters !== undefined && <FiltersButton>{filters}</FiltersButton>}
    </ScreenHeader>
  );
});

// Its own part: nothing of it differs with each letter that is typed.
const End = memo(function End({ isStarting, cannotRunBecause, start }: Omit<Runs, 'refusal'>) {
  const sort = useTableView((view) => view.sort);
  const isEditing = useView((view) => view.tab === 'front-matter');
  return (
    <>
      <span className={classes.sorted}>{sortWords(sort)}</span>
      <UnsavedMenu />
      <ColumnMenu />
      <DataFilesMenu />
      <Button
        variant={isEditing ? 'default' : 'primary'}
        icon="enrichment"
        busy={isStarting}
        busyLabel="Starting"
        disabledReason={cannotRunBecause}
        onClick={() => start()}
      >
        Run enrichment
      </Button>
    </>
  );
});
