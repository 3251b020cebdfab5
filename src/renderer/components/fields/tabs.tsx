import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { formatNumber } from '../values/format.ts';
import classes from './tabs.module.css';

interface TabsProps<Id extends string> {
  /** What the tabs show: "Details of Filament Watch". */
  label: string;
  tabs: readonly { id: Id; label: string; count?: number | undefined }[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** The selected tab's panel. */
  children: ReactNode;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs with their panel, which takes the room that is left. Arrow keys, Home and End move the choice. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, children }: TabsProps<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const at = tabs.findIndex(({ id }) => id === selected);
    const next = step && tabs[step(at, tabs.length)];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(next.id);
    const buttons = list.current?.querySelectorAll<HTMLElement>('[role=tab]');
    buttons?.[tabs.indexOf(next)]?.focus();
  };
  return (
    <div className={classes.whole}>
      <div className={classes.list} role="tablist" aria-label={label} onKeyDown={press} ref={list}>
        {tabs.map(({ id, label: words, count }) => (
          <button
            type="button"
            role="tab"
            className={classes.tab}
            id={`${base}-${id}`}
            aria-selected={id === selected}
            aria-controls={id === selected ? `${base}-panel` : undefined}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
            key={id}
          >
            {words}
            {count !== undefined && <span className={classes.count}>{formatNumber(count)}</span>}
          </button>
        ))}
      </div>
      <div
        className={classes.panel}
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${selected}`}
        tabIndex={0}
        // Each tab begins at its top.
        key={selected}
      >
        {children}
      </div>
    </div>
  );
}
