import { useEffect, useEffectEvent, useRef } from 'react';
import type { Publication } from '../../../../shared/publication.ts';
import { announce, EmptyState, SkeletonRows } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { usePublishView } from '../selection/publish-view.ts';
import { Earlier } from './earlier.tsx';
import { shownOf } from './publication-facts.ts';
import { ShownPublication } from './shown-publication.tsx';
import classes from './progress-pane.module.css';

/** What became of what was pushed: the publish that goes on, step by step, and those before it. */
export function ProgressPane() {
  const publications = useDesk((desk) => desk.publications);
  const commit = usePublishView((view) => view.commit);
  const shown = shownOf(publications ?? [], commit);
  useAnnounced(shown);
  if (publications === undefined) return <SkeletonRows rows={8} rowHeight={32} label="Reading earlier publishes" />;
  if (shown === undefined) {
    return (
      <EmptyState title="Nothing was published from here yet.">
        What you push is followed here: its build, step by step, until the site shows it.
      </EmptyState>
    );
  }
  return (
    <div className={classes.pane}>
      <ShownPublication publication={shown} publications={publications} />
      <Earlier publications={publications} shown={shown} />
    </div>
  );
}

/** Says what became of the publish that is looked at, when that is news. */
function useAnnounced(shown: Publication | undefined): void {
  const last = useRef<{ commit: string; state: string }>(undefined);
  const tell = useEffectEvent(() => {
    const before = last.current;
    last.current = shown && { commit: shown.commit, state: shown.state };
    if (shown !== undefined && before?.commit === shown.commit && before.state !== shown.state) announce(shown.words);
  });
  useEffect(() => tell(), [shown?.commit, shown?.state]);
}
