import type { RefObject } from 'react';
import { useCommands, type Command } from '../../../commands/index.ts';
import { go, useView } from '../../../navigation/index.ts';
import { FILTERS } from '../list/filter-popover.tsx';
import { askForReason, showDiff } from '../review/review-view.ts';
import { SCREEN_VIEWS, showView, viewOf } from '../screen-views.ts';
import { hasDiffNow } from '../use-room.ts';
import { cannotGiveReason } from './decision-target.ts';
import type { ReviewActions } from './review-actions.ts';

interface ReviewCommandsProps {
  actions: ReviewActions;
  hasPlugins: boolean;
  searchRef?: RefObject<HTMLInputElement | null>;
}

const GROUP = 'Enrichment';

/** Everything that can be done in the review, for keys and the palette. */
export function ReviewCommands({ actions, hasPlugins, searchRef }: ReviewCommandsProps) {
  const isDisabledBecause = hasPlugins ? undefined : 'Nothing is there to decide';
  const decision = (id: string, title: string, keys: string[], run: () => void): Command => ({
    id: `enrichment.${id}`,
    title,
    group: GROUP,
    keys,
    isDisabledBecause,
    run,
  });
  const move = (id: string, title: string, keys: string[], run: () => void): Command => ({
    ...decision(id, title, keys, run),
    isHidden: true,
  });
  const turn = (step: 1 | -1): void => {
    const at = SCREEN_VIEWS.indexOf(viewOf(useView.getState().tab));
    const view = SCREEN_VIEWS[(at + step + SCREEN_VIEWS.length) % SCREEN_VIEWS.length];
    if (view !== undefined) showView(view);
  };
  useCommands([
    move('down', 'Next row or field', ['j'], () => actions.move(1)),
    move('up', 'Previous row or field', ['k'], () => actions.move(-1)),
    move('nextPlugin', 'Next plugin', ['shift+J'], () => actions.movePlugin(1)),
    move('previousPlugin', 'Previous plugin', ['shift+K'], () => actions.movePlugin(-1)),
    move('enter', 'Go into the fields, unfold a field', ['enter'], actions.enter),
    move('back', 'Back to the list', ['esc'], actions.back),
    decision('next', 'Go to the next undecided change', ['n'], actions.next),
    decision('accept', 'Accept', ['a'], () => actions.decide('accept')),
    decision('reject', 'Reject', ['r'], () => actions.decide('reject')),
    {
      ...decision('rejectWhy', 'Reject with a reason', ['shift+R'], () => askForReason(true)),
      get isDisabledBecause() {
        return isDisabledBecause ?? cannotGiveReason(actions.target());
      },
    },
    decision('undecide', 'Back to undecided', ['u'], () => actions.decide('undecided')),
    decision('acceptPlugin', 'Accept the whole plugin', ['shift+A'], actions.acceptPlugin),
    { ...decision('acceptLeft', 'Accept the notable changes that are left', [], actions.acceptLeft) },
    decision('evidence', 'Open the evidence', ['o'], actions.showEvidence),
    decision('publishOnly', 'Publish only this field', [], actions.publishOnly),
    decision('edit', 'Edit the front matter by hand', ['e'], actions.editByHand),
    decision('diff', 'Show or hide the file diff', ['d'], () => showDiff(!hasDiffNow())),
    decision('publish', 'Review and publish', ['mod+enter'], () => go('publish')),
    {
      id: 'enrichment.viewLeft',
      title: 'View to the left',
      group: GROUP,
      keys: ['['],
      isHidden: true,
      run: () => turn(-1),
    },
    {
      id: 'enrichment.viewRight',
      title: 'View to the right',
      group: GROUP,
      keys: [']'],
      isHidden: true,
      run: () => turn(1),
    },
    ...(searchRef === undefined
      ? []
      : [
          {
            id: 'enrichment.search',
            title: 'Search changes',
            group: GROUP,
            keys: ['/'],
            run: () => searchRef.current?.focus(),
          },
          {
            id: 'enrichment.filter',
            title: 'Filter by field and decision',
            group: GROUP,
            keys: ['f'],
            run: () => document.querySelector<HTMLElement>(`[${FILTERS}]`)?.click(),
          },
        ]),
    ...SCREEN_VIEWS.map((view) => ({
      id: `enrichment.view.${view}`,
      title: VIEW_TITLES[view],
      group: GROUP,
      run: () => showView(view),
    })),
  ]);
  return null;
}

const VIEW_TITLES = {
  changes: 'Show changes by plugin',
  compatibility: 'Show compatibility',
  rejected: 'Show what was rejected',
};
