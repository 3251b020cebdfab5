import { Icon } from '../controls/icon.tsx';
import type { IconName } from '../controls/icon-paths.ts';
import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import { formatNumber } from '../values/format.ts';
import classes from './decision-mark.module.css';

/** How one decision stands, or several together. `mixed`: some were accepted and some rejected. */
export type Mark =
  { state: 'accepted' | 'rejected' | 'seen' | 'undecided' | 'site' } | { state: 'mixed'; accepted: number; of: number };

const WORDS = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  seen: 'Seen',
  undecided: 'Undecided',
  site: 'Computed by the site: not published',
};
const ICONS = { accepted: 'check', rejected: 'cross', seen: 'eye' } satisfies Record<string, IconName>;

/** "Accepted", "1 of 3 accepted" */
export function markWords(mark: Mark): string {
  return mark.state === 'mixed' ? `${share(mark)} accepted` : WORDS[mark.state];
}

/** Check on green, cross on grey, eye, dashed ring, dash, or "1 of 3"; the words are there for assistive technology and as a tooltip. */
export function DecisionMark({ mark }: { mark: Mark }) {
  const words = markWords(mark);
  return (
    <span className={classes.mark} data-decision={mark.state} title={words}>
      {mark.state === 'mixed' ? (
        <span aria-hidden="true">{share(mark)}</span>
      ) : mark.state === 'undecided' ? (
        <span className={classes.ring} />
      ) : mark.state === 'site' ? (
        <span className={classes.dash} />
      ) : (
        <Icon name={ICONS[mark.state]} size={14} />
      )}
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

function share({ accepted, of }: { accepted: number; of: number }): string {
  return `${formatNumber(accepted)} of ${formatNumber(of)}`;
}
