import { memo, useId, useState } from 'react';
import type { Health } from '../../../../shared/contract/plugins.ts';
import { Button, CheckRow, formatNumber, SeverityMark, visibleText } from '../../../components/index.ts';
import { choose } from '../plugins-view.ts';
import { toneOf } from '../health-mark.tsx';
import { type FacetGroup, facetWords, GROUP_TITLES } from '../rows/facet-groups.ts';
import classes from './facets.module.css';

/** So many values of a group are there at once; the others are a click away. */
const FEW = 6;

interface FacetSectionProps {
  group: FacetGroup;
  values: readonly string[];
  counts: ReadonlyMap<string, number>;
  chosen: readonly string[] | undefined;
}

/** The values of one group, with how many plugins each would show. */
export const FacetSection = memo(function FacetSection({ group, values, counts, chosen = [] }: FacetSectionProps) {
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  // A button for one value more would take that value's place.
  const isLong = values.length > FEW + 1;
  // What is ticked is always in view.
  const shown = isWhole || !isLong ? values : values.filter((value, at) => at < FEW || chosen.includes(value));
  return (
    <div className={classes.section} role="group" aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {GROUP_TITLES[group]}
      </h2>
      <ul>
        {shown.map((value) => (
          <Option
            group={group}
            value={value}
            count={counts.get(value) ?? 0}
            isChosen={chosen.includes(value)}
            key={value}
          />
        ))}
      </ul>
      {isLong && (
        <Button variant="quiet" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show all ${formatNumber(values.length)}`}
        </Button>
      )}
    </div>
  );
});

interface OptionProps {
  group: FacetGroup;
  value: string;
  count: number;
  isChosen: boolean;
}

// Its own part: of most values nothing differs with the next letter of a search.
const Option = memo(function Option({ group, value, count, isChosen }: OptionProps) {
  const words = visibleText(facetWords(group, value));
  return (
    <li title={words}>
      <CheckRow checked={isChosen} count={count} onChange={(isWanted) => choose(group, value, isWanted)}>
        {isLevel(group, value) ? <SeverityMark severity={toneOf(value)}>{words}</SeverityMark> : <bdi>{words}</bdi>}
      </CheckRow>
    </li>
  );
});

function isLevel(group: FacetGroup, value: string): value is Health['level'] {
  return group === 'health' && ['alarming', 'notable', 'quiet', 'good'].includes(value);
}
