import { Icon } from '../controls/icon.tsx';
import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import classes from './decision-mark.module.css';

export type DecisionState = 'accepted' | 'rejected' | 'undecided';

const WORDS: Record<DecisionState, string> = { accepted: 'Accepted', rejected: 'Rejected', undecided: 'Undecided' };

/** Check on green, cross on grey, dashed ring; the word is there for assistive technology and as a tooltip. */
export function DecisionMark({ decision }: { decision: DecisionState }) {
  return (
    <span className={classes.mark} data-decision={decision} title={WORDS[decision]}>
      {decision === 'undecided' ? (
        <span className={classes.ring} />
      ) : (
        <Icon name={decision === 'accepted' ? 'check' : 'cross'} size={14} />
      )}
      <VisuallyHidden>{WORDS[decision]}</VisuallyHidden>
    </span>
  );
}
