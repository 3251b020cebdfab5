import { type RefObject, useCallback, useMemo, useRef } from 'react';
import {
  EmptyState,
  Button,
  formatCount,
  formatNumber,
  SearchField,
  SkeletonRows,
  VirtualList,
} from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import type { Planned } from '../plan/use-plan.ts';
import { tick } from '../publish-actions.ts';
import { include, usePublishView } from '../selection/publish-view.ts';
import { type FileRow, isItem } from './file-rows.ts';
import { FileLine } from './file-row.tsx';
import classes from './files-pane.module.css';
import { FolderHead, HeldRow, Head, ReachRow } from './other-rows.tsx';
import { rowHeight } from './row-height.ts';
import type { Files } from './use-files.ts';
import { useLetters } from './use-letters.ts';

interface FilesPaneProps {
  planned: Planned;
  files: Files;
  listRef: RefObject<HTMLDivElement | null>;
  searchRef: RefObject<HTMLInputElement | null>;
  /** Enter, on the row that is looked at. */
  onEnter: () => void;
}

const LIST_ID = 'publish-files';

/** What a publish would push, file by file. */
export function FilesPane({ planned, files, listRef, searchRef, onEnter }: FilesPaneProps) {
  const { plan, scope } = planned;
  const search = usePublishView((view) => view.search);
  const density = useDesk((desk) => desk.app?.settings.density ?? 'compact');
  const pane = useRef<HTMLDivElement>(null);
  const letters = useLetters(pane);
  const reaching = useMemo(() => new Set(plan?.reachesUsers.map(({ file }) => file)), [plan]);
  const { id } = scope;
  // The same from render to render: rows that nothing happened to are not drawn anew.
  const onTick = useCallback((paths: readonly string[], isIncluded: boolean) => tick(id, paths, isIncluded), [id]);
  return (
    <div className={classes.pane} ref={pane}>
      <FilesHead planned={planned} />
      <div className={classes.search}>
        <SearchField
          label="Search files"
          value={search}
          onChange={(text) => usePublishView.setState({ search: text })}
          controls={files.rows.length > 0 && plan !== undefined ? LIST_ID : undefined}
          inputRef={searchRef}
          onKeyDown={({ key }) => {
            if (key === 'Enter' || key === 'ArrowDown') listRef.current?.focus();
          }}
        />
      </div>
      {plan === undefined ? (
        // The focus has its place before the rows are there: keys are not typed into the search meanwhile.
        <div className={classes.skeleton} tabIndex={-1} ref={listRef}>
          <SkeletonRows rows={14} rowHeight={density === 'compact' ? 26 : 30} label="Reading what would be pushed" />
        </div>
      ) : files.rows.length === 0 ? (
        <EmptyState
          title={search === '' ? 'No file.' : 'No file matches.'}
          action={
            search !== '' && <Button onClick={() => usePublishView.setState({ search: '' })}>Clear search</Button>
          }
        />
      ) : (
        <VirtualList
          id={LIST_ID}
          label="Files to push"
          items={files.rows}
          itemKey={keyOf}
          rowHeight={rowHeight(density, letters)}
          isSelectable={isItem}
          selectedIndex={files.index}
          onSelect={files.select}
          onActivate={onEnter}
          listRef={listRef}
          renderRow={(row) => {
            switch (row.kind) {
              case 'head':
                return <Head row={row} />;
              case 'folder':
                return <FolderHead row={row} scope={id} onTick={onTick} />;
              case 'reach':
                return <ReachRow row={row} scope={id} letters={letters} />;
              case 'file':
                return (
                  <FileLine
                    file={row.file}
                    name={row.name}
                    scope={id}
                    reachesUsers={reaching.has(row.file.path)}
                    onTick={onTick}
                  />
                );
              case 'held':
                return <HeldRow row={row} planned={planned} letters={letters} />;
            }
          }}
        />
      )}
    </div>
  );
}

function FilesHead({ planned: { plan, sums, scope } }: { planned: Planned }) {
  const { files, changes, additions, deletions, leftOut } = sums;
  return (
    <header className={classes.title}>
      <h2>
        {leftOut > 0 ? `${formatNumber(files)} of ${formatCount(files + leftOut, 'file')}` : formatCount(files, 'file')}
      </h2>
      {plan !== undefined && (
        <>
          <span className={classes.fact}>{formatCount(changes, 'change')}</span>
          {leftOut > 0 && (
            <Button
              size="small"
              variant="quiet"
              onClick={() =>
                include(
                  scope.id,
                  plan.files.map(({ path }) => path),
                  true,
                )
              }
            >
              Include all
            </Button>
          )}
          <span className={classes.total}>
            <span className={classes.added}>+{formatNumber(additions)}</span>{' '}
            <span className={classes.removed}>−{formatNumber(deletions)}</span>
          </span>
        </>
      )}
    </header>
  );
}

// Outside of the component: a new function would have every row measured anew.
function keyOf(row: FileRow): string {
  return row.key;
}
