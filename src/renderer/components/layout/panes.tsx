import { Fragment, type KeyboardEvent, type PointerEvent, type ReactNode, useId, useState } from 'react';
import { type PaneBounds, restoredSizes, sizeAfterKey, within, withSize } from './pane-sizes.ts';
import classes from './panes.module.css';

interface Pane {
  id: string;
  /** Its name for assistive technology: "Changes". */
  label: string;
  content: ReactNode;
  /** In pixels; leave all three out for the one pane that takes the rest. */
  size?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
}

interface PanesProps {
  /** Under which the widths are remembered: one a screen. */
  id: string;
  /** From left to right, one of them without a size. */
  panes: readonly Pane[];
}

const storageKey = (id: string) => `panes.${id}`;

/** Columns divided by lines that can be dragged, or moved by the arrow keys. A double click gives the first width back. */
export function Panes({ id, panes }: PanesProps) {
  const base = useId();
  const bounds = panes.map(boundsOf);
  const sized = bounds.filter((each) => each !== undefined);
  const [stored, setStored] = useState(() => localStorage.getItem(storageKey(id)));
  const sizes = restoredSizes(sized, stored);
  const resize = (pane: PaneBounds, size: number) => {
    const next = withSize(stored, pane.id, size);
    setStored(next);
    localStorage.setItem(storageKey(id), next);
  };

  const rest = bounds.indexOf(undefined);
  const columns = panes.map((pane, at) => {
    const bound = bounds[at];
    return bound ? `minmax(${bound.min}px, ${sizes[pane.id] ?? bound.size}px)` : 'minmax(0, 1fr)';
  });
  return (
    <div className={classes.panes} style={{ gridTemplateColumns: columns.join(' 1px ') }}>
      {panes.map((pane, at) => {
        // The separator after a pane sizes that pane, or, right of the one that takes the rest, the next.
        const isBeforeRest = rest === -1 || at < rest;
        const target = isBeforeRest ? bounds[at] : bounds[at + 1];
        const label = (isBeforeRest ? pane : panes[at + 1])?.label ?? pane.label;
        return (
          <Fragment key={pane.id}>
            <section className={classes.pane} id={`${base}-${pane.id}`} aria-label={pane.label} data-pane={pane.id}>
              {pane.content}
            </section>
            {at < panes.length - 1 &&
              (target ? (
                <Separator
                  label={`Width of ${label}`}
                  controls={`${base}-${target.id}`}
                  bounds={target}
                  size={sizes[target.id] ?? target.size}
                  grows={isBeforeRest ? 'ArrowRight' : 'ArrowLeft'}
                  onSize={(size) => resize(target, size)}
                />
              ) : (
                <div className={classes.line} />
              ))}
          </Fragment>
        );
      })}
    </div>
  );
}

interface SeparatorProps {
  label: string;
  controls: string;
  bounds: PaneBounds;
  size: number;
  grows: 'ArrowRight' | 'ArrowLeft';
  onSize: (size: number) => void;
}

function Separator({ label, controls, bounds, size, grows, onSize }: SeparatorProps) {
  const [start, setStart] = useState<{ x: number; size: number }>();
  const drag = (event: PointerEvent) => {
    if (!start) return;
    const moved = event.clientX - start.x;
    onSize(within(bounds, start.size + (grows === 'ArrowRight' ? moved : -moved)));
  };
  const press = (event: KeyboardEvent) => {
    const next = sizeAfterKey(bounds, size, event.key, grows);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSize(next);
  };
  return (
    <div
      className={classes.line}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={size}
      aria-valuemin={bounds.min}
      aria-valuemax={bounds.max}
      tabIndex={0}
      data-dragged={start !== undefined || undefined}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart({ x: event.clientX, size });
      }}
      onPointerMove={drag}
      onPointerUp={() => setStart(undefined)}
      onPointerCancel={() => setStart(undefined)}
      onDoubleClick={() => onSize(bounds.size)}
      onKeyDown={press}
    />
  );
}

function boundsOf({ id, size, min = 160, max = 640 }: Pane): PaneBounds | undefined {
  return size === undefined ? undefined : { id, size, min, max };
}
