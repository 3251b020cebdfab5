import { Popover } from '@mantine/core';
import { useState } from 'react';
import { SOURCE_NAMES, type SourceName } from '../../../../shared/change.ts';
import { Button, CheckRow, formatCount, IconButton } from '../../../components/index.ts';
import { SOURCE_LABELS } from '../review/field-words.ts';
import { chooseSources, useReviewView } from '../review/review-view.ts';
import classes from './run-header.module.css';
import type { Runs } from './use-run.ts';

/**
 * Begins a run; behind the chevron are the sources that it asks.
 * @param isBrief Leaves its key out, where there is little room.
 */
export function RunButton({ runs, isBrief = false }: { runs: Runs; isBrief?: boolean }) {
  const sources = useReviewView((view) => view.sources);
  const [isOpen, setOpen] = useState(false);
  const reason = runs.cannotRunBecause ?? (sources.length === 0 ? 'Choose a source first' : undefined);
  const isPart = sources.length < SOURCE_NAMES.length;
  const start = (): void => {
    setOpen(false);
    runs.start(sources);
  };
  return (
    <span className={classes.split}>
      <Button
        icon="refresh"
        keys={isBrief ? undefined : 'mod+shift+E'}
        disabledReason={reason}
        busy={runs.isStarting}
        busyLabel="Starting"
        onClick={start}
      >
        {isPart ? `Run ${formatCount(sources.length, 'source')}` : 'Run enrichment'}
      </Button>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" offset={4} trapFocus returnFocus shadow="md">
        <Popover.Target>
          <IconButton
            icon="chevron-down"
            label="Choose sources"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        </Popover.Target>
        <Popover.Dropdown p={0} aria-label="Sources of the next run">
          <div className={classes.sources}>
            <h2>Sources of the next run</h2>
            {SOURCE_NAMES.map((source) => (
              <CheckRow
                checked={sources.includes(source)}
                onChange={(isChosen) => chooseSources(withSource(sources, source, isChosen))}
                key={source}
              >
                {SOURCE_LABELS[source]}
              </CheckRow>
            ))}
            <div className={classes.apply}>
              <Button size="small" disabledReason={reason} onClick={start}>
                Run {formatCount(sources.length, 'source')}
              </Button>
            </div>
          </div>
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}

/** In the order of the sources, whatever was ticked first. */
function withSource(chosen: readonly SourceName[], source: SourceName, isChosen: boolean): SourceName[] {
  return SOURCE_NAMES.filter((one) => (one === source ? isChosen : chosen.includes(one)));
}
