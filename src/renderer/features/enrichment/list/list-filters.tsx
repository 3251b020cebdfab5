import { type RefObject, useDeferredValue, useMemo } from 'react';
import type { ChangeSource } from '../../../../shared/change.ts';
import { Button, formatCount, formatNumber, SearchField } from '../../../components/index.ts';
import { SOURCE_LABELS } from '../review/field-words.ts';
import { isFiltering, sourceCounts } from '../review/filter.ts';
import { clearFilters, filterBy, search, useReviewView } from '../review/review-view.ts';
import type { Review } from '../review/use-review.ts';
import { FilterPopover, STANDING_WORDS } from './filter-popover.tsx';
import classes from './list-filters.module.css';

interface ListFiltersProps {
  review: Review;
  listId: string;
  listRef: RefObject<HTMLDivElement | null>;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** A chip has little room; the menu and the head of a field have the whole word. */
const SHORT: Partial<Record<ChangeSource, string>> = { compatibility: 'Compat' };
/** Search, a chip for each source, and a menu for the field and where it stands. */
export function ListFilters({ review, listId, listRef, searchRef }: ListFiltersProps) {
  const text = useReviewView((view) => view.search);
  const filter = useReviewView((view) => view.filter);
  // Chips and menu follow when there is time: the list goes first.
  const all = useDeferredValue(review.all);
  const counts = useMemo(() => sourceCounts(all?.values() ?? []), [all]);
  const chips: [ChangeSource | null, number][] = [[null, all?.size ?? 0], ...counts];
  const menuCount = (filter.kind === null ? 0 : 1) + (filter.standing === null ? 0 : 1);
  return (
    <div className={classes.filters}>
      <div className={classes.line}>
        <span className={classes.search}>
          <SearchField
            label="Search changes"
            value={text}
            onChange={search}
            controls={review.list.rows.length > 0 ? listId : undefined}
            inputRef={searchRef}
            onKeyDown={(event) => {
              if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return;
              event.preventDefault();
              listRef.current?.focus();
            }}
          />
        </span>
        <FilterPopover all={all} />
      </div>
      <div className={classes.chips} role="group" aria-label="Source">
        {chips.map(([source, count]) => (
          <button
            type="button"
            className={classes.chip}
            aria-pressed={filter.source === source}
            title={`${formatCount(count, 'plugin')}${source === null ? ' in all' : ` with changes of ${SOURCE_LABELS[source]}`}`}
            onClick={() => filterBy({ source })}
            key={source ?? 'all'}
          >
            {source === null ? 'All' : (SHORT[source] ?? SOURCE_LABELS[source])}
            <span className={classes.count}>{formatNumber(count)}</span>
          </button>
        ))}
      </div>
      {isFiltering(filter) && menuCount > 0 && (
        <div className={classes.active}>
          <span className={classes.what}>
            {[filter.kind, filter.standing && STANDING_WORDS[filter.standing.wanted]].filter(Boolean).join(', ')} only
          </span>
          <Button variant="quiet" size="small" onClick={clearFilters}>
            Clear filters
          </Button>
        </div>
      )}
    </div>
  );
}
