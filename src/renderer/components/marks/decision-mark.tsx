import { Icon } from '../controls/icon.tsx';
import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import classes from './decision-mark.module.css';

export type DecisionState = 'accepted' | 'rejected' | 'undecided' | 'site';

const WORDS: Record<DecisionState, string> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  undecided: 'Undecided',
  site: 'Computed by the site: not published',
};

/** Check on green, cross on grey, dashed ring, dash; the word is there for assistive technology and as a tooltip. */
export function DecisionMark({ decision }: { decision: DecisionState }) {
  return (
    <span className={classes.mark} data-decision={decision} title={WORDS[decision]}>
      {decision === 'undecided' ? (
        <span className={classes.ring} />
      ) : decision === 'site' ? (
        <span className={classes.dash} />
      ) : (
        <Icon name={decision === 'accepted' ? 'check' : 'cross'} size={14} />
      )}
      <VisuallyHidden>{WORDS[decision]}</VisuallyHidden>
    </span>
  );
}
