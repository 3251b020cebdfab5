import { memo, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import { describeProblem } from '../../../../shared/problems/index.ts';
import {
  Button,
  Chip,
  EmptyState,
  formatCount,
  formatNumber,
  IconButton,
  ProblemNote,
  SeverityChip,
  SkeletonRows,
  visibleText,
} from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { useView } from '../../../navigation/index.ts';
import { refusalKey } from '../decisions/use-decide.ts';
import type { ReviewActions } from '../decisions/review-actions.ts';
import type { PluginReview } from '../review/plugin-review.ts';
import { focusedItem, isRoutine, keyWithin, type FieldItem, type ReviewItem } from '../review/review-item.ts';
import { clearFilters, useReviewView } from '../review/review-view.ts';
import { numberOf } from '../review/review-list.ts';
import type { Review } from '../review/use-review.ts';
import classes from './fields-pane.module.css';
import { evidenceNotes } from './evidence-notes.ts';
import { ItemCard } from './item-card.tsx';
import { RoutineTable } from './routine-table.tsx';

interface FieldsPaneProps {
  review: Review;
  actions: ReviewActions;
  isLoading: boolean;
}

/** Everything that would change of the plugin that is looked at. */
export function FieldsPane({ review, actions, isLoading }: FieldsPaneProps) {
  const entry = useView((view) => view.plugin);
  // The list goes first: with a key held down, the fields follow when there is time.
  const shown = useDeferredValue(entry);
  const plugin = shown === null ? undefined : review.shown.get(shown);
  if (isLoading) return <SkeletonRows rows={5} rowHeight={96} label="Loading fields" />;
  if (plugin === undefined) {
    return <EmptyState title="No plugin is chosen.">Choose one in the list to see what would change.</EmptyState>;
  }
  return <PluginFields plugin={plugin} place={placeOf(review, plugin)} actions={actions} />;
}

function placeOf({ list }: Review, { entry }: PluginReview): string {
  const number = numberOf(list, entry);
  return number === undefined ? '' : `${formatNumber(number)} of ${formatNumber(list.plugins.length)}`;
}

interface PluginFieldsProps {
  plugin: PluginReview;
  place: string;
  actions: ReviewActions;
}

// Not one for each plugin: with a key held down, elements that are there already show the next one far sooner.
function PluginFields({ plugin, place, actions }: PluginFieldsProps) {
  const scroller = useScrolledUp(plugin.entry);
  const refusal = useReviewView((view) => view.refusals.get(refusalKey(plugin.entry)));
  const { cards, routine } = useMemo(() => split(plugin.items), [plugin.items]);
  const current = useReviewView((view) => focusedItem(plugin.items, view.item)?.id);
  const notes = useMemo(() => evidenceNotes(cards), [cards]);
  return (
    <>
      <Head plugin={plugin} place={place} actions={actions} />
      <div className={classes.fields} role="group" aria-label={`Fields of ${visibleText(plugin.title)}`} {...scroller}>
        {refusal && (
          <div className={classes.note} key={plugin.entry}>
            <ProblemNote
              explained={describeProblem(refusal, 'window')}
              technical={JSON.stringify(refusal, null, 2)}
              alert
            />
          </div>
        )}
        {plugin.leftOut > 0 && (
          <div className={classes.left}>
            <span>{formatCount(plugin.leftOut, 'more change')} of this plugin do not match the filter.</span>
            <Button variant="quiet" size="small" onClick={clearFilters}>
              Show them
            </Button>
          </div>
        )}
        {cards.map((item) => (
          <ItemCard
            entry={plugin.entry}
            item={item}
            isCurrent={item.id === current}
            note={notes.get(item.id)}
            key={keyWithin(plugin.entry, item)}
          />
        ))}
        {routine.length > 0 && <RoutineTable entry={plugin.entry} items={routine} current={current} />}
      </div>
    </>
  );
}

function Head({ plugin, place, actions }: PluginFieldsProps) {
  const row = useDesk((desk) => desk.rows?.get(plugin.entry));
  const reaches = plugin.changes.some(({ reachesUsers }) => reachesUsers);
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h2 className={classes.title}>
          <bdi dir="auto">{visibleText(plugin.title)}</bdi>
        </h2>
        <span className={classes.place}>{place}</span>
        <Movers actions={actions} />
      </div>
      <p className={classes.about}>
        <SeverityChip severity={plugin.gravest} />
        {reaches && <Chip icon="person">Reaches users</Chip>}
        <span className={classes.counts}>{severityCounts(plugin.items)}</span>
        {row?.repository && <bdi className={classes.repository}>{visibleText(row.repository)}</bdi>}
      </p>
    </header>
  );
}

/** They are the same for every plugin. */
const Movers = memo(function Movers({ actions }: Pick<PluginFieldsProps, 'actions'>) {
  return (
    <>
      <IconButton
        icon="chevron-up"
        label="Previous plugin"
        keys="shift+K"
        size="small"
        onClick={() => actions.movePlugin(-1)}
      />
      <IconButton
        icon="chevron-down"
        label="Next plugin"
        keys="shift+J"
        size="small"
        onClick={() => actions.movePlugin(1)}
      />
    </>
  );
});

/** What of a box has it begin at its top with each plugin. */
function useScrolledUp(entry: string) {
  const ref = useRef<HTMLDivElement>(null);
  const isDown = useRef(false);
  useLayoutEffect(() => {
    // Asked where it is, the box would be laid out at each plugin.
    if (isDown.current) ref.current?.scrollTo({ top: 0 });
    isDown.current = false;
  }, [entry]);
  const onScroll = () => {
    isDown.current = true;
  };
  return { ref, onScroll };
}

/** "2 notable, 5 routine" */
function severityCounts(items: readonly ReviewItem[]): string {
  return (['alarming', 'notable', 'routine'] as const)
    .map((severity) => ({ severity, count: items.filter((item) => item.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${formatNumber(count)} ${severity}`)
    .join(', ');
}

/** Routine fields stand together in one table; what reaches users never does. */
function split(items: readonly ReviewItem[]): { cards: ReviewItem[]; routine: FieldItem[] } {
  const cards: ReviewItem[] = [];
  const routine: FieldItem[] = [];
  for (const item of items) {
    if (isRoutine(item)) routine.push(item);
    else cards.push(item);
  }
  return { cards, routine };
}
