import { type RefObject, useCallback } from 'react';
import { Button, EmptyState, SkeletonRows, VirtualList } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { lookAt, useView } from '../../../navigation/index.ts';
import type { ReviewActions } from '../decisions/review-actions.ts';
import { isFiltering } from '../review/filter.ts';
import type { ListRow } from '../review/review-list.ts';
import { clearFilters, focusOn, useReviewView } from '../review/review-view.ts';
import type { Review } from '../review/use-review.ts';
import { GroupHead } from './group-head.tsx';
import { ListFilters } from './list-filters.tsx';
import { ListFooter } from './list-footer.tsx';
import classes from './list-pane.module.css';
import { PluginRow } from './plugin-row.tsx';

interface ListPaneProps {
  review: Review;
  actions: ReviewActions;
  isLoading: boolean;
  listRef: RefObject<HTMLDivElement | null>;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** In pixels, as the tokens have them: virtual rows have to know their height beforehand. */
const HEIGHTS = { compact: { one: 32, two: 48 }, comfortable: { one: 36, two: 52 } };
const LIST_ID = 'enrichment-list';

/** The plugins with changes, by severity. */
export function ListPane({ review, actions, isLoading, listRef, searchRef }: ListPaneProps) {
  const density = useDesk((desk) => desk.app?.settings.density ?? 'compact');
  const entry = useView((view) => view.plugin);
  const isNarrowed = useReviewView((view) => view.search !== '' || isFiltering(view.filter));
  const heights = HEIGHTS[density];
  const { rows, at } = review.list;
  const { acceptLeft } = actions;
  const renderRow = useCallback(
    (row: ListRow) =>
      row.kind === 'head' ? (
        <GroupHead group={row.group} plugins={row.plugins} left={row.left} onAcceptLeft={acceptLeft} />
      ) : (
        <PluginRow review={row.review} group={row.group} />
      ),
    [acceptLeft],
  );
  return (
    <div className={classes.pane} onFocus={() => focusOn('list')}>
      <ListFilters review={review} listId={LIST_ID} listRef={listRef} searchRef={searchRef} />
      {isLoading ? (
        <SkeletonRows rows={12} rowHeight={heights.two} label="Loading changes" />
      ) : rows.length === 0 ? (
        <EmptyState
          title="No plugin matches."
          action={isNarrowed && <Button onClick={clearFilters}>Clear search and filters</Button>}
        />
      ) : (
        <VirtualList
          id={LIST_ID}
          label="Plugins with changes"
          items={rows}
          itemKey={keyOf}
          rowHeight={density === 'compact' ? compactHeight : comfortableHeight}
          isSelectable={isPlugin}
          selectedIndex={(entry === null ? undefined : at.get(entry)) ?? -1}
          onSelect={(index) => {
            const row = rows[index];
            if (row?.kind !== 'plugin') return;
            lookAt(row.review.entry);
            focusOn('list', null);
          }}
          onActivate={actions.enter}
          renderRow={renderRow}
          listRef={listRef}
        />
      )}
      <ListFooter total={review.total} />
    </div>
  );
}

// Outside of the component: a new function would have every row measured anew.
function keyOf(row: ListRow): string {
  return row.kind === 'head' ? `head ${row.group}` : row.review.entry;
}

function isPlugin(row: ListRow): boolean {
  return row.kind === 'plugin';
}

function heightIn(density: keyof typeof HEIGHTS): (row: ListRow) => number {
  const { one, two } = HEIGHTS[density];
  return (row) => (row.kind === 'head' || row.group === 'routine' ? one : two);
}

const compactHeight = heightIn('compact');
const comfortableHeight = heightIn('comfortable');
