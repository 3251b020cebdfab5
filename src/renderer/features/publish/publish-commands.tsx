import type { RefObject } from 'react';
import { type Command, useCommands } from '../../commands/index.ts';
import { useEngine } from '../../data/index.ts';
import { go } from '../../navigation/index.ts';
import { pathOf } from './files/file-rows.ts';
import type { Files } from './files/use-files.ts';
import { cannotSave } from './message/push-words.ts';
import type { Planned } from './plan/use-plan.ts';
import { usePublicationCommands } from './progress/use-publication-commands.ts';
import { leaveRefusal, savePatch, tick } from './publish-actions.ts';
import { remedyOf } from './refusal/refusal-words.ts';
import { REMEDIES } from './refusal/remedies.ts';
import { type Refusal, usePublishView } from './selection/publish-view.ts';

interface PublishCommandsProps {
  planned: Planned;
  files: Files;
  refusal: Refusal | null;
  /** Why nothing can be pushed now. */
  reason: string | undefined;
  hasDiff: boolean;
  refs: {
    list: RefObject<HTMLDivElement | null>;
    search: RefObject<HTMLInputElement | null>;
    subject: RefObject<HTMLElement | null>;
  };
  onPush: () => void;
}

const GROUP = 'Publish';
const NO_FILE = 'No file is there';

/** Everything that can be done here, for keys and the palette. */
export function PublishCommands(props: PublishCommandsProps) {
  useCommands([...useMainCommands(props), ...fileCommands(props), ...usePublicationCommands(GROUP)]);
  return null;
}

/** The primary button, and the ways back and aside. */
function useMainCommands({ planned, refusal, reason, hasDiff, refs, onPush }: PublishCommandsProps): Command[] {
  const engine = useEngine();
  const remedy = refusal === null ? undefined : REMEDIES[remedyOf(refusal.problem)];
  const isEmpty = planned.plan?.files.length === 0 && planned.plan.heldBack.length === 0;
  const primary = ((): Pick<Command, 'title' | 'isDisabledBecause' | 'run'> => {
    if (remedy !== undefined) return { title: remedy.title, run: () => remedy.run({ engine, planned, onPush }) };
    if (isEmpty) return { title: 'Go to Enrichment', run: () => go('enrichment') };
    return { title: 'Commit and push', isDisabledBecause: reason, run: onPush };
  })();
  return [
    // A dialog that is open has a primary button of its own.
    { id: 'publish.push', group: GROUP, keys: ['mod+enter'], ...primary, run: () => isInDialog() || primary.run() },
    {
      id: 'publish.back',
      title: 'Leave the refusal, back to the files',
      group: GROUP,
      keys: ['esc'],
      isHidden: true,
      get isDisabledBecause() {
        return isInDialog() ? 'A dialog is open' : undefined;
      },
      run: () => {
        if (refusal !== null) leaveRefusal();
        refs.list.current?.focus();
      },
    },
    {
      id: 'publish.message',
      title: 'Edit the commit message',
      group: GROUP,
      keys: ['m'],
      isDisabledBecause: refusal === null ? undefined : 'The push was refused',
      run: () => refs.subject.current?.focus(),
    },
    {
      id: 'publish.diff',
      title: 'Show or hide the file diff',
      group: GROUP,
      keys: ['d'],
      run: () => {
        usePublishView.setState({ hasDiff: !hasDiff });
        // What had the focus may be gone with it.
        if (hasDiff) refs.list.current?.focus();
      },
    },
    {
      id: 'publish.search',
      title: 'Search files',
      group: GROUP,
      keys: ['/'],
      run: () => refs.search.current?.focus(),
    },
    {
      id: 'publish.patch',
      title: 'Save as patch',
      group: GROUP,
      menu: 'File',
      isDisabledBecause: cannotSave(planned),
      run: () => void savePatch(engine, planned),
    },
    {
      id: 'publish.read',
      title: 'Read anew what would be pushed',
      group: GROUP,
      isDisabledBecause: planned.isReading ? 'It is being read' : undefined,
      run: planned.readAgain,
    },
    { id: 'publish.review', title: 'Back to review', group: GROUP, run: () => go('enrichment') },
    {
      id: 'publish.everything',
      title: 'Publish everything instead of one change',
      group: GROUP,
      isHidden: planned.scope.only === undefined,
      run: () => go('publish'),
    },
  ];
}

function fileCommands({ planned, files, refs }: PublishCommandsProps): Command[] {
  const { selected } = files;
  const path = selected && pathOf(selected);
  const isOut = path !== undefined && planned.draft.without.has(path);
  const all = planned.plan?.files.map((file) => file.path) ?? [];
  const move = (step: 1 | -1) => () => {
    files.move(step);
    refs.list.current?.focus();
  };
  const isDisabledBecause = files.rows.length === 0 ? NO_FILE : undefined;
  return [
    {
      id: 'publish.next',
      title: 'Next file',
      group: GROUP,
      keys: ['j'],
      isHidden: true,
      isDisabledBecause,
      run: move(1),
    },
    {
      id: 'publish.previous',
      title: 'Previous file',
      group: GROUP,
      keys: ['k'],
      isHidden: true,
      isDisabledBecause,
      run: move(-1),
    },
    {
      id: 'publish.include',
      title: isOut ? 'Include the file' : 'Leave the file out',
      about: path ?? '',
      group: GROUP,
      keys: ['x'],
      isDisabledBecause: selected?.kind === 'held' ? 'It is held back' : path === undefined ? NO_FILE : undefined,
      run: () => path !== undefined && tick(planned.scope.id, [path], isOut),
    },
    {
      id: 'publish.include-all',
      title: 'Include all files',
      group: GROUP,
      isDisabledBecause: planned.without.length === 0 ? 'None is left out' : undefined,
      run: () => tick(planned.scope.id, all, true),
    },
    {
      id: 'publish.include-none',
      title: 'Leave all files out',
      group: GROUP,
      isDisabledBecause: planned.sums.files === 0 ? 'All are left out' : undefined,
      run: () => tick(planned.scope.id, all, false),
    },
  ];
}

function isInDialog(): boolean {
  const dialog = document.activeElement?.closest('[role=dialog], [role=alertdialog], [role=menu]') ?? null;
  return dialog !== null;
}
