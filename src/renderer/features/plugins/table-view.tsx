import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import type { PluginRow } from '../../../shared/contract/plugins.ts';
import { describeProblem } from '../../../shared/problems/index.ts';
import { Button, EmptyState, Panes, ProblemNote, SkeletonRows, StatusHints } from '../../components/index.ts';
import { useDesk } from '../../data/index.ts';
import { lookAt, useView } from '../../navigation/index.ts';
import { PluginDetail } from './detail/plugin-detail.tsx';
import { FacetList } from './facets/facet-list.tsx';
import { PluginsHeader } from './plugins-header.tsx';
import classes from './plugins-screen.module.css';
import { clearAll } from './plugins-view.ts';
import { PluginTable } from './table/plugin-table.tsx';
import { useRowHeight } from './use-row-height.ts';
import { useRows } from './use-rows.ts';
import { useRuns } from './use-runs.ts';

/** From here on the filters have a pane of their own. */
const WIDE = '(min-width: 1360px)';
const HINTS = [
  { keys: ['j', 'k'], words: 'move' },
  { keys: ['enter', 'esc'], words: 'in, out' },
  { keys: ['e'], words: 'edit' },
  { keys: ['f'], words: 'filters' },
  { keys: ['/'], words: 'search' },
  { keys: ['[', ']'], words: 'tabs' },
  { keys: ['?'], words: 'all keys' },
];

/** Filters, table and detail. It is not drawn again while the selection moves. */
export function TableView() {
  const rows = useRows();
  const hasFailed = useDesk((desk) => desk.rows === undefined && desk.failure !== undefined);
  const runs = useRuns();
  const isWide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const rowHeight = useRowHeight();
  const room = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const facets = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  const enterDetail = useCallback(
    () => detail.current?.querySelector<HTMLElement>('[role=tab][tabindex="0"]')?.focus(),
    [],
  );
  const enterTable = useCallback(() => table.current?.focus(), []);

  useEffect(() => {
    // While there is no table yet, its room has the focus for it.
    if (document.activeElement === document.body) room.current?.focus();
  }, []);
  const shown = rows?.shown;
  const enterFromSearch = useCallback(() => {
    enterTable();
    selectAmong(shown ?? []);
  }, [enterTable, shown]);
  const leaveFilters = (event: KeyboardEvent) => {
    if (event.key === 'Escape') enterTable();
  };

  const filters = rows && <FacetList rows={rows.all} counts={rows.counts} listRef={facets} />;
  const list = rows ? (
    rows.shown.length > 0 ? (
      <PluginTable rows={rows.shown} unreadable={rows.unreadable} tableRef={table} onOpen={enterDetail} />
    ) : (
      <Nothing hasAny={rows.all.length > 0} />
    )
  ) : hasFailed ? (
    <EmptyState title="The plugins could not be listed.">Why stands above. Nothing was changed.</EmptyState>
  ) : (
    <SkeletonRows rows={24} rowHeight={rowHeight()} label="Loading plugins" />
  );
  const panes = [
    ...(isWide
      ? [
          {
            id: 'filters',
            label: 'Filters',
            content: (
              <div className={classes.filters} onKeyDown={leaveFilters}>
                {filters}
              </div>
            ),
            size: 172,
            min: 160,
            max: 320,
          },
        ]
      : []),
    {
      id: 'table',
      label: 'Plugins',
      content: (
        <div className={classes.list} tabIndex={-1} ref={room}>
          {list}
        </div>
      ),
    },
    {
      id: 'detail',
      label: 'Plugin',
      content: (
        <div className={classes.detail} ref={detail}>
          {rows && <PluginDetail onLeave={enterTable} />}
        </div>
      ),
      size: 388,
      min: 340,
      max: 720,
    },
  ];
  return (
    <div className={classes.screen}>
      <PluginsHeader
        shown={rows?.shown.length}
        total={rows?.all.length}
        runs={runs}
        filters={isWide ? undefined : filters}
        facetsRef={facets}
        onEnterTable={enterFromSearch}
      />
      {runs.refusal && (
        <div className={classes.refusal}>
          <ProblemNote explained={describeProblem(runs.refusal.problem, 'window')} alert />
        </div>
      )}
      <Panes id="plugins" panes={panes} />
      <StatusHints hints={HINTS} />
    </div>
  );
}

/** Looks at the first row where the plugin that is looked at is not among them. */
function selectAmong(rows: readonly PluginRow[]): void {
  const { plugin } = useView.getState();
  const [first] = rows;
  if (first && !rows.some(({ path }) => path === plugin)) lookAt(first.path);
}

function Nothing({ hasAny }: { hasAny: boolean }) {
  if (!hasAny)
    return <EmptyState title="This registry has no entry yet.">Its first one appears here after a fetch.</EmptyState>;
  return (
    <EmptyState title="No plugin matches." action={<Button onClick={clearAll}>Clear search and filters</Button>} />
  );
}
