import { useEffect, useMemo, useRef } from 'react';
import { describeProblem } from '../../../../shared/problems/index.ts';
import {
  Button,
  EmptyState,
  Panes,
  ProblemNote,
  SkeletonRows,
  visibleText,
  VirtualList,
} from '../../../components/index.ts';
import { useAsk, useDesk, useEngine } from '../../../data/index.ts';
import { lookAt, useView } from '../../../navigation/index.ts';
import { DecisionBar } from '../decisions/decision-bar.tsx';
import { ReviewCommands } from '../decisions/review-commands.tsx';
import { ItemCard } from '../fields/item-card.tsx';
import { evidenceNotes } from '../fields/evidence-notes.ts';
import { focusOn } from '../review/review-view.ts';
import type { Review } from '../review/use-review.ts';
import { allPythons, comparedRows, type ComparedRow } from './compatibility-rows.ts';
import { ComparedHead, ComparedRowCells } from './compared-row.tsx';
import classes from './compatibility-view.module.css';
import { comparedTarget, useComparedActions } from './use-compared-actions.ts';

const ROW_HEIGHT = 54;

/** Every entry whose declaration and source differ, both side by side. */
export function CompatibilityView({ review }: { review: Review }) {
  const engine = useEngine();
  const run = useDesk((desk) => desk.run);
  const asked = useAsk(`${run?.runId ?? ''} ${run?.endedAt ?? ''} ${review.total.compatibility}`, () =>
    engine.call('changes.compatibility'),
  );
  const rows = useMemo(() => comparedRows(asked.value ?? [], review.all), [asked.value, review.all]);
  const pythons = useMemo(() => allPythons(rows.map(({ row }) => row)), [rows]);
  const entry = useView((view) => view.plugin);
  const at = Math.max(
    0,
    rows.findIndex(({ row }) => row.entry === entry),
  );
  const shown = rows[at];
  const actions = useComparedActions(rows);
  const list = useRef<HTMLDivElement>(null);
  const isThere = rows.length > 0;
  useEffect(() => list.current?.focus(), [isThere]);
  const listed = (
    <VirtualList
      label="Entries whose declaration and source differ"
      items={rows}
      itemKey={keyOf}
      rowHeight={heightOf}
      selectedIndex={isThere ? at : -1}
      onSelect={(index) => {
        const row = rows[index];
        if (row === undefined) return;
        lookAt(row.row.entry);
        focusOn('list', row.item.id);
      }}
      onActivate={actions.enter}
      head={<ComparedHead />}
      renderRow={(row) => <ComparedRowCells compared={row} pythons={pythons} />}
      listRef={list}
    />
  );
  return (
    <>
      <ReviewCommands actions={actions} hasPlugins={isThere} />
      {asked.problem !== undefined ? (
        <div className={classes.rest}>
          <ProblemNote
            explained={describeProblem(asked.problem, 'window')}
            actions={
              <Button size="small" icon="refresh" onClick={asked.again}>
                Try again
              </Button>
            }
          />
        </div>
      ) : asked.value === undefined ? (
        <div className={classes.rest}>
          <SkeletonRows rows={8} rowHeight={ROW_HEIGHT} label="Loading compatibility" />
        </div>
      ) : !isThere ? (
        <div className={classes.rest}>
          <EmptyState title="Every declaration agrees with its source.">
            Entries whose source says something else about Python are listed here after a run.
          </EmptyState>
        </div>
      ) : (
        <Panes
          id="enrichment.compatibility"
          panes={[
            { id: 'compared', label: 'Compatibility', content: <div className={classes.compared}>{listed}</div> },
            {
              id: 'evidence',
              label: 'Evidence',
              size: 440,
              min: 320,
              max: 720,
              content: (
                <div className={classes.detail}>
                  {shown && (
                    <h2 className={classes.name}>
                      <bdi dir="auto">{visibleText(shown.row.title)}</bdi>
                    </h2>
                  )}
                  {shown && (
                    <ItemCard
                      entry={shown.row.entry}
                      item={shown.item}
                      isCurrent
                      note={evidenceNotes([shown.item]).get(shown.item.id)}
                      key={shown.row.entry}
                    />
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      <DecisionBar target={shown && comparedTarget(shown, at, rows.length)} actions={actions} review={review} />
    </>
  );
}

function keyOf({ row }: ComparedRow): string {
  return row.entry;
}

function heightOf(): number {
  return ROW_HEIGHT;
}
