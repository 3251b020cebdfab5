import type { Publication } from '../../../../shared/publication.ts';
import { formatNumber, RelativeTime, SeverityMark, visibleText, VirtualList } from '../../../components/index.ts';
import { usePublishView } from '../selection/publish-view.ts';
import { outcomeOf, shownOf } from './publication-facts.ts';
import classes from './progress-pane.module.css';

const ROW_HEIGHT = 46;

interface EarlierProps {
  publications: readonly Publication[];
  shown: Publication;
}

/** The publishes before, and what became of each; one that is chosen is shown above with its steps. */
export function Earlier({ publications, shown }: EarlierProps) {
  const current = shownOf(publications, null);
  const earlier = publications.filter((one) => one !== current);
  if (earlier.length === 0) return null;
  const index = earlier.findIndex(({ commit }) => commit === shown.commit);
  const select = (at: number): void => {
    const one = earlier[at];
    if (one !== undefined) usePublishView.setState({ commit: one.commit });
  };
  return (
    <section className={classes.earlier} aria-label="Earlier publishes">
      <h2 className={classes.earlierTitle}>
        Earlier <span className={classes.count}>{formatNumber(earlier.length)}</span>
      </h2>
      <VirtualList
        label="Earlier publishes"
        role="listbox"
        items={earlier}
        itemKey={commitOf}
        rowHeight={heightOf}
        selectedIndex={index}
        onSelect={select}
        // The letters that lead through the files lead through these, while they have the focus.
        onKeyDown={(event) => {
          const step = { j: 1, k: -1 }[event.key];
          if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          select(index + step);
        }}
        renderRow={(publication) => <Row publication={publication} />}
      />
    </section>
  );
}

function Row({ publication }: { publication: Publication }) {
  const { commit, subject, at } = publication;
  const { words, tone } = outcomeOf(publication);
  return (
    <span className={classes.row}>
      <span className={classes.rowFirst}>
        <code>{commit.slice(0, 7)}</code>
        <bdi className={classes.rowSubject}>{visibleText(subject)}</bdi>
        <span className={classes.time}>
          <RelativeTime at={at} form="short" />
        </span>
      </span>
      <span className={classes.rowOutcome}>
        {tone === null ? words : <SeverityMark severity={tone}>{words}</SeverityMark>}
      </span>
    </span>
  );
}

// Outside of the component: a new function would have every row measured anew.
function commitOf({ commit }: Publication): string {
  return commit;
}

function heightOf(): number {
  return ROW_HEIGHT;
}
