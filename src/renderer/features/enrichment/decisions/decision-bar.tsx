import { type KeyboardEvent, memo } from 'react';
import {
  Button,
  formatCount,
  formatNumber,
  IconButton,
  Menu,
  type MenuItem,
  visibleText,
} from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { go } from '../../../navigation/index.ts';
import { askForReason, useReviewView } from '../review/review-view.ts';
import type { Review } from '../review/use-review.ts';
import classes from './decision-bar.module.css';
import { RejectReason } from './reject-reason.tsx';
import type { ReviewActions } from './review-actions.ts';
import type { DecisionTarget } from './decision-target.ts';
import { anotherWrites } from '../../../../shared/problems/index.ts';

const NOTHING = 'Nothing is chosen';

interface DecisionBarProps {
  target: DecisionTarget | undefined;
  actions: ReviewActions;
  review: Review;
}

/** Names what keys decide, before they do; the same by button. */
export function DecisionBar({ target, actions, review }: DecisionBarProps) {
  const isRejecting = useReviewView((view) => view.isRejecting);
  return (
    <div className={classes.bar} role="toolbar" aria-label="Decision" data-pane="decision" onKeyDown={moveAlong}>
      <span className={classes.target} title={target && `${target.name}, ${target.place}`}>
        <bdi className={classes.name} dir="auto">
          {target === undefined ? NOTHING : visibleText(target.name)}
        </bdi>
        <span className={classes.place}>{target?.place}</span>
      </span>
      {isRejecting && target !== undefined ? (
        <RejectReason target={target} onReject={(why) => actions.decide('reject', why)} />
      ) : (
        <Buttons
          actions={actions}
          state={target?.state}
          opens={target?.opens ?? false}
          cannotAcceptBecause={target === undefined ? NOTHING : target.cannotAcceptBecause}
          cannotRejectBecause={target === undefined ? NOTHING : target.cannotRejectBecause}
          cannotUndoBecause={target === undefined ? NOTHING : target.cannotUndoBecause}
          accepts={target?.whole?.accepts}
          stays={target?.whole?.stays}
          isSignal={target?.isSignal ?? false}
          canPublish={target?.canPublish ?? false}
        />
      )}
      <span className={classes.end}>
        <PublishButton count={review.total.accepted} />
      </span>
    </div>
  );
}

interface ButtonsProps {
  actions: ReviewActions;
  state: DecisionTarget['state'] | undefined;
  opens: boolean;
  cannotAcceptBecause: string | undefined;
  cannotRejectBecause: string | undefined;
  cannotUndoBecause: string | undefined;
  /** Undefined: there is no plugin as a whole to decide here. */
  accepts: number | undefined;
  stays: number | undefined;
  isSignal: boolean;
  canPublish: boolean;
}

// Its own part: with `j` held down the target's name changes at each press, and these hardly ever.
const Buttons = memo(function Buttons({
  actions,
  state,
  opens,
  cannotAcceptBecause,
  cannotRejectBecause,
  cannotUndoBecause,
  accepts,
  stays = 0,
  isSignal,
  canPublish,
}: ButtonsProps) {
  const left = stays === 0 ? '' : `, ${formatNumber(stays)} ${stays === 1 ? 'stays' : 'stay'}`;
  const wholeReason = accepts === 0 ? 'Everything that may be accepted together is accepted' : undefined;
  const items: MenuItem[] = [
    {
      id: 'reason',
      label: 'Reject with a reason',
      keys: 'shift+R',
      disabledReason: opens ? 'Decide it field by field' : cannotRejectBecause,
      onSelect: () => askForReason(true),
    },
    { id: 'edit', label: 'Edit by hand', icon: 'pencil', keys: 'e', onSelect: actions.editByHand },
    { id: 'evidence', label: 'Open the evidence', icon: 'external', keys: 'o', onSelect: actions.showEvidence },
    {
      id: 'only',
      label: 'Publish only this',
      icon: 'publish',
      disabledReason: canPublish ? undefined : 'Accept the field first, and stay on it',
      onSelect: actions.publishOnly,
    },
    ...(accepts === undefined
      ? []
      : [
          {
            id: 'whole',
            label: `Accept whole plugin${left}`,
            keys: 'shift+A',
            disabledReason: wholeReason,
            onSelect: actions.acceptPlugin,
          },
        ]),
  ];
  return (
    <span className={classes.buttons}>
      <Button
        icon={isSignal ? 'eye' : 'check'}
        keys="a"
        decided={state === 'accepted' || state === 'seen' ? 'accepted' : undefined}
        disabledReason={cannotAcceptBecause}
        aria-description={opens ? 'Opens the plugin: something in it is decided by itself' : undefined}
        onClick={() => actions.decide('accept')}
      >
        <span className={classes.verb}>{isSignal ? 'Seen' : 'Accept'}</span>
      </Button>
      <Button
        icon="cross"
        keys="r"
        decided={state === 'rejected' ? 'rejected' : undefined}
        disabledReason={cannotRejectBecause}
        onClick={() => actions.decide('reject')}
      >
        Reject
      </Button>
      <Button icon="undo" keys="u" disabledReason={cannotUndoBecause} onClick={() => actions.decide('undecided')}>
        Undo
      </Button>
      <span className={classes.roomy}>
        <Button variant="quiet" icon="pencil" keys="e" onClick={actions.editByHand}>
          Edit by hand
        </Button>
      </span>
      {accepts !== undefined && (
        <span className={classes.wide}>
          <Button variant="quiet" keys="shift+a" disabledReason={wholeReason} onClick={actions.acceptPlugin}>
            Accept whole plugin{left}
          </Button>
        </span>
      )}
      <Menu align="end" groups={[items]} trigger={<IconButton icon="more" label="More decisions" variant="quiet" />} />
    </span>
  );
});

const PublishButton = memo(function PublishButton({ count }: { count: number }) {
  const lockedBy = useDesk((desk) => desk.app?.registry?.lockedBy ?? null);
  const reason = lockedBy !== null ? anotherWrites(lockedBy) : count === 0 ? 'Nothing is accepted yet' : undefined;
  return (
    <Button variant="primary" keys="mod+enter" disabledReason={reason} onClick={() => go('publish')}>
      Review and publish {count === 0 ? '' : formatCount(count, 'change')}
    </Button>
  );
});

/** Arrow keys go along the toolbar. */
function moveAlong(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || event.target instanceof HTMLInputElement) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')].filter((one) =>
    one.checkVisibility(),
  );
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
