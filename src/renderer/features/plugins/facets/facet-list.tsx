import { memo, type Ref, useMemo } from 'react';
import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { Button } from '../../../components/index.ts';
import { clearFilters, usePluginsView } from '../plugins-view.ts';
import { FACET_GROUPS, orderedValues } from '../rows/facet-groups.ts';
import { countChosen, totalsOf, type Narrowed } from '../rows/narrow.ts';
import { FacetSection } from './facet-section.tsx';
import classes from './facets.module.css';

interface FacetListProps {
  /** All rows of the registry: they say which values there are. */
  rows: readonly PluginRow[];
  counts: Narrowed['counts'];
  listRef?: Ref<HTMLDivElement> | undefined;
}

/** What the plugins can be narrowed by. A value stays in its place, whatever is ticked. */
export const FacetList = memo(function FacetList({ rows, counts, listRef }: FacetListProps) {
  const chosen = usePluginsView((view) => view.chosen);
  const values = useMemo(() => {
    const totals = totalsOf(rows);
    return FACET_GROUPS.map((group) => ({ group, values: orderedValues(group, totals[group]) }));
  }, [rows]);
  const count = countChosen(chosen);
  return (
    <div className={classes.list} ref={listRef} role="group" aria-label="Filters">
      {values.map(
        (section) =>
          section.values.length > 0 && (
            <FacetSection
              group={section.group}
              values={section.values}
              counts={counts[section.group]}
              chosen={chosen[section.group]}
              key={section.group}
            />
          ),
      )}
      {count > 0 && (
        <div className={classes.clear}>
          <Button size="small" onClick={clearFilters}>
            Clear filters
          </Button>
        </div>
      )}
    </div>
  );
});
