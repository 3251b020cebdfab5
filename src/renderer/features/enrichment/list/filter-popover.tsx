import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import type { Standing } from '../../../../shared/standing.ts';
import { formatNumber, IconButton } from '../../../components/index.ts';
import { kindCounts, standingFilter } from '../review/filter.ts';
import type { PluginReview } from '../review/plugin-review.ts';
import { filterBy, useReviewView } from '../review/review-view.ts';
import classes from './list-filters.module.css';

/** The attribute by which its key finds the button: its id is the popover's. */
export const FILTERS = 'data-enrichment-filters';
const STANDINGS: readonly Standing[] = ['undecided', 'accepted', 'rejected'];
export const STANDING_WORDS = {
  undecided: 'Undecided',
  accepted: 'Accepted',
  rejected: 'Rejected',
  site: 'Computed by the site',
};

interface FilterPopoverProps {
  /** Everything that waits, by entry. */
  all: ReadonlyMap<string, PluginReview> | undefined;
}

/** Which decision and which field is looked at; one of each. */
export function FilterPopover({ all }: FilterPopoverProps) {
  const filter = useReviewView((view) => view.filter);
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" offset={4} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <IconButton
          icon="filter"
          label="Filter by decision and field"
          keys="f"
          pressed={filter.kind !== null || filter.standing !== null}
          {...{ [FILTERS]: '' }}
          onClick={() => setOpen(!isOpen)}
        />
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label="Filter by decision and field">
        {isOpen && <Choices all={all} />}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Counted when it is opened: with every decision would be too often. */
function Choices({ all }: FilterPopoverProps) {
  const filter = useReviewView((view) => view.filter);
  const reviews = [...(all?.values() ?? [])];
  return (
    <div className={classes.menu}>
      <Choice
        label="Decision"
        chosen={filter.standing?.wanted ?? null}
        options={[{ id: null, label: 'Any' }, ...STANDINGS.map((id) => ({ id, label: STANDING_WORDS[id] }))]}
        onChoose={(wanted) => filterBy({ standing: wanted === null ? null : standingFilter(wanted, reviews) })}
      />
      <Choice
        label="Field"
        chosen={filter.kind}
        options={[
          { id: null, label: 'Every field', count: reviews.length },
          ...[...kindCounts(reviews)].map(([id, count]) => ({ id, label: id, count })),
        ]}
        onChoose={(kind) => filterBy({ kind })}
      />
    </div>
  );
}

interface ChoiceProps<Id extends string> {
  label: string;
  chosen: Id | null;
  options: readonly { id: Id | null; label: string; count?: number }[];
  onChoose: (id: Id | null) => void;
}

function Choice<Id extends string>({ label, chosen, options, onChoose }: ChoiceProps<Id>) {
  const name = useId();
  return (
    <fieldset className={classes.choice}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label className={classes.option} key={option.id ?? ''}>
          <input type="radio" name={name} checked={option.id === chosen} onChange={() => onChoose(option.id)} />
          <span className={classes.optionWords}>{option.label}</span>
          {option.count !== undefined && <span className={classes.count}>{formatNumber(option.count)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
