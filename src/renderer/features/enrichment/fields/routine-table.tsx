import { memo, type MouseEvent } from 'react';
import { describeProblem } from '../../../../shared/problems/index.ts';
import type { ReviewChange } from '../../../../shared/contract/changes.ts';
import { isJsonObject, sameJson } from '../../../../shared/json.ts';
import {
  BeforeAfter,
  DecisionMark,
  Delta,
  Evidence,
  formatCount,
  formatNumber,
  IconButton,
  markWords,
  ProblemNote,
  SeverityMark,
  visibleText,
} from '../../../components/index.ts';
import { refusalKey } from '../decisions/use-decide.ts';
import { keyWithin, markOfItems, type FieldItem } from '../review/review-item.ts';
import { focusOn, unfold, useReviewView } from '../review/review-view.ts';
import { evidenceUrl, useOpenEvidence } from './open-evidence.ts';
import { ShortChange } from './short-change.tsx';
import classes from './routine-table.module.css';
import { sentence } from './sentence.ts';
import { useItemFocus } from './use-item-focus.ts';

interface RoutineTableProps {
  entry: string;
  items: readonly FieldItem[];
  /** The item that is looked at. */
  current: string | undefined;
}

/** Routine fields in one table: what they were, what they are, how far they moved. Each can be decided, and unfolded. */
export function RoutineTable({ entry, items, current }: RoutineTableProps) {
  return (
    <section className={classes.section} aria-label="Routine fields">
      <header className={classes.head}>
        <SeverityMark severity="routine" label="Routine" />
        <h3>{formatCount(items.length, 'routine field')}</h3>
        <span className={classes.end}>{markWords(markOfItems(items)).toLowerCase()}</span>
      </header>
      <table className={classes.table}>
        <thead className={classes.names}>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Path</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">Difference</th>
            <th scope="col">Decision</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <RoutineRow entry={entry} item={item} isCurrent={item.id === current} key={keyWithin(entry, item)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const RoutineRow = memo(function RoutineRow({
  entry,
  item,
  isCurrent,
}: {
  entry: string;
  item: FieldItem;
  isCurrent: boolean;
}) {
  const { isFocused, ref } = useItemFocus<HTMLTableRowElement>(entry, item.id, isCurrent);
  const isUnfolded = useReviewView((view) => view.unfolded.has(item.id));
  const refusal = useReviewView((view) => view.refusals.get(refusalKey(entry, item.id)));
  const openEvidence = useOpenEvidence();
  const [{ source, field, before, after, reason, evidence }] = item.changes;
  return (
    <>
      <tr
        className={classes.row}
        aria-current={isCurrent || undefined}
        data-focused={isFocused || undefined}
        data-current={isCurrent || undefined}
        data-unfolded={isUnfolded || undefined}
        data-item={item.id}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={() => focusOn('fields', item.id)}
        onMouseDown={() => focusOn('fields', item.id)}
        ref={ref}
      >
        <th scope="row" className={classes.label}>
          <span className={classes.fold}>
            <Fold label={item.label} isUnfolded={isUnfolded} />
            {item.label}
          </span>
        </th>
        <td className={classes.path}>
          <bdi title={visibleText(field)}>{visibleText(field)}</bdi>
        </td>
        <Cells change={item.changes[0]} />
        <td className={classes.mark}>
          <DecisionMark mark={item.mark} />
        </td>
      </tr>
      {(isUnfolded || refusal) && (
        <tr className={classes.more} key={entry}>
          <td colSpan={6}>
            <div className={classes.inside}>
              {isUnfolded && (
                <>
                  <BeforeAfter before={before} after={after} />
                  <p className={classes.reason}>{visibleText(sentence(reason, source))}</p>
                  {evidence && (
                    <Evidence
                      evidence={evidence}
                      openKeys={isFocused ? 'o' : undefined}
                      onOpen={evidenceUrl(evidence) === undefined ? undefined : () => openEvidence(entry, evidence)}
                    />
                  )}
                </>
              )}
              {refusal && <ProblemNote explained={describeProblem(refusal, 'window')} alert />}
            </div>
          </td>
        </tr>
      )}
    </>
  );
});

/** Mostly the same for the next plugin: it takes the item that it is for from its row. */
const Fold = memo(function Fold({ label, isUnfolded }: { label: string; isUnfolded: boolean }) {
  const turn = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const item = currentTarget.closest('tr')?.dataset.item;
    if (item !== undefined) unfold(item, !isUnfolded);
  };
  return (
    <IconButton
      icon={isUnfolded ? 'chevron-down' : 'chevron-right'}
      label={`${isUnfolded ? 'Fold' : 'Unfold'} ${label}`}
      variant="quiet"
      size="small"
      tabIndex={-1}
      aria-expanded={isUnfolded}
      onClick={turn}
    />
  );
});

/** Numbers under each other; of anything else its two sides in short. */
function Cells({ change: { before, after } }: { change: ReviewChange }) {
  if (typeof before === 'number' && typeof after === 'number') {
    return (
      <>
        <td className={classes.before}>{formatNumber(before)}</td>
        <td className={classes.number}>{formatNumber(after)}</td>
        <td className={classes.delta}>
          <Delta value={after - before} of={before} />
        </td>
      </>
    );
  }
  if (before === undefined && typeof after === 'number') {
    return (
      <>
        <td className={classes.absent}>not there</td>
        <td className={classes.number}>{formatNumber(after)}</td>
        <td className={classes.delta}>first value</td>
      </>
    );
  }
  return (
    <td className={classes.words} colSpan={3}>
      {isJsonObject(after) || isJsonObject(before) ? (
        keysMoved({ before, after })
      ) : (
        <ShortChange before={before} after={after} />
      )}
    </td>
  );
}

/** A table of values as counts: "12 values, 3 moved". Unfolded it is there in full. */
function keysMoved({ before, after }: Pick<ReviewChange, 'before' | 'after'>): string {
  const old = isJsonObject(before) ? before : {};
  const fresh = isJsonObject(after) ? after : {};
  const count = Object.keys(fresh).length;
  if (before === undefined) return `first ${formatCount(count, 'value')}`;
  if (after === undefined) return `${formatCount(Object.keys(old).length, 'value')} no longer there`;
  const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  const moved = keys.filter((key) => !sameJson(own(old, key), own(fresh, key))).length;
  return `${formatCount(count, 'value')}, ${formatNumber(moved)} moved`;
}

function own<Value>(map: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
