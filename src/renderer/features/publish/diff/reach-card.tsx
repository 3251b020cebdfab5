import type { ReachesUsers } from '../../../../shared/publication.ts';
import { SeverityMark, visibleText } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { kindWord, reachWord, textOf } from '../files/reach-words.ts';
import classes from './diff-pane.module.css';

const WHO: Readonly<Record<ReachesUsers['kind'], string>> = {
  notice: 'Hosts that have it installed show this beside it:',
  block: 'Hosts refuse to load it, for this reason:',
  overlay: 'Hosts on Python 2 are told this in place of its updates:',
  disabled: 'Hosts show it as disabled, for this reason:',
  removed: 'Nobody finds it any more; who has it installed keeps it.',
};

/** The whole of what users will see, and how many they are. */
export function ReachCard({ reach }: { reach: ReachesUsers }) {
  const { kind, id } = reach;
  const title = useDesk(({ rows }) => [...(rows?.values() ?? [])].find((row) => row.id === id)?.title);
  return (
    <section className={classes.reach} aria-label={`What users of ${id} will see`}>
      <p className={classes.reachTitle}>
        <SeverityMark severity="notable" label="Reaches users: " />
        <strong>
          {kindWord(reach)} of <bdi>{visibleText(title ?? id)}</bdi> (<code>{visibleText(id)}</code>)
        </strong>
        <span className={classes.reachEnd}>
          {reachWord(reach)}
          {reach.instances !== null && ' in 30 days'}
        </span>
      </p>
      <p className={classes.reachWho}>{reach.isTakenBack ? 'Hosts will not see this any more:' : WHO[kind]}</p>
      {kind !== 'removed' && (
        <blockquote className={classes.reachText} dir="auto" tabIndex={0}>
          {visibleText(textOf(reach))}
        </blockquote>
      )}
    </section>
  );
}
