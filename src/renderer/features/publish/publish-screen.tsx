import { useLayoutEffect, useRef } from 'react';
import { Panes, StatusHints } from '../../components/index.ts';
import { useDesk, useEngine } from '../../data/index.ts';
import { useView } from '../../navigation/index.ts';
import { DiffPane } from './diff/diff-pane.tsx';
import { FilesPane } from './files/files-pane.tsx';
import { useFiles } from './files/use-files.ts';
import { AnywayDialog } from './message/anyway-dialog.tsx';
import { MessageForm, useCannotPush } from './message/message-form.tsx';
import { warningsOf } from './message/push-words.ts';
import { NothingToPush } from './nothing-to-push.tsx';
import { usePlan } from './plan/use-plan.ts';
import { ProgressPane } from './progress/progress-pane.tsx';
import { push } from './publish-actions.ts';
import { PublishCommands } from './publish-commands.tsx';
import { PublishDialogs } from './publish-dialogs.tsx';
import { PublishHeader } from './publish-header.tsx';
import classes from './publish-screen.module.css';
import { RefusalCard } from './refusal/refusal-card.tsx';
import { scopeOf } from './selection/scope.ts';
import { takeRegistry, usePublishView } from './selection/publish-view.ts';
import { useHasDiff, useHasRoom, useIsNarrow } from './use-room.ts';
import { useKeptFocus } from './use-kept-focus.ts';

const HINTS = [
  { keys: ['j', 'k'], words: 'file' },
  { keys: ['x'], words: 'include' },
  { keys: ['d'], words: 'diff' },
  { keys: ['m'], words: 'message' },
  { keys: ['mod+enter'], words: 'commit and push' },
  { keys: ['?'], words: 'all keys' },
];
const HINTS_OF_NOTHING = [
  { keys: ['mod+enter'], words: 'go to Enrichment' },
  { keys: ['?'], words: 'all keys' },
];
const HINTS_OF_REFUSAL = [
  { keys: ['mod+enter'], words: 'what to do' },
  { keys: ['esc'], words: 'leave it' },
  { keys: ['?'], words: 'all keys' },
];

/** Everything that was accepted, on its way to the site. */
export function PublishScreen() {
  const folder = useDesk(({ app }) => app?.registry?.folder ?? null);
  useLayoutEffect(() => takeRegistry(folder), [folder]);
  const engine = useEngine();
  const scope = scopeOf(useView((view) => view.tab));
  const planned = usePlan(scope);
  const files = useFiles(planned);
  const hasDiff = useHasDiff();
  const hasRoom = useHasRoom();
  const isNarrow = useIsNarrow();
  const reason = useCannotPush(planned);
  const refusal = usePublishView((view) => (view.refusal?.scope === scope.id ? view.refusal : null));
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const subject = useRef<HTMLElement>(null);
  const middle = useRef<HTMLDivElement>(null);

  const pushNow = (anyway?: string): void => {
    if (reason !== undefined) return;
    const warnings = planned.plan ? warningsOf(planned.plan) : [];
    if (warnings.length > 0 && anyway === undefined) {
      usePublishView.setState({ warning: warnings.join(' ') });
      return;
    }
    void push(engine, planned, anyway).then((isPushed) => {
      // The form may be gone with what it was about: the focus goes to what goes on now.
      if (isPushed) requestAnimationFrame(() => document.getElementById('publish-shown')?.focus());
    });
  };
  const enter = (): void => middle.current?.querySelector<HTMLElement>('[role=region], button')?.focus();
  const { plan, problem } = planned;
  const isEmpty = plan?.files.length === 0 && plan.heldBack.length === 0;
  const isNothing = isEmpty || (plan === undefined && problem !== undefined);
  const filesPane = {
    id: 'files',
    label: 'Files to push',
    size: 352,
    min: 284,
    max: 480,
    content: <FilesPane planned={planned} files={files} listRef={list} searchRef={search} onEnter={enter} />,
  };
  const progressPane = {
    id: 'progress',
    label: 'On its way',
    size: hasRoom ? 348 : 308,
    min: 280,
    max: 480,
    content: <ProgressPane />,
  };
  const mode = refusal !== null ? 'refusal' : isNothing ? 'nothing' : plan === undefined ? 'reading' : 'files';
  const screen = useKeptFocus(mode, list);
  return (
    <div className={classes.screen} ref={screen}>
      <PublishCommands
        planned={planned}
        files={files}
        refusal={refusal}
        reason={reason}
        hasDiff={hasDiff}
        refs={{ list, search, subject }}
        onPush={() => pushNow()}
      />
      <PublishHeader planned={planned} isRefused={refusal !== null} />
      {refusal !== null ? (
        <Panes
          id="publish"
          panes={[
            filesPane,
            {
              id: 'refusal',
              label: 'Push refused',
              content: <RefusalCard refusal={refusal} planned={planned} onPush={() => pushNow()} />,
            },
          ]}
        />
      ) : isNothing ? (
        <Panes
          id="publish"
          panes={[{ id: 'nothing', label: 'Publish', content: <NothingToPush planned={planned} /> }, progressPane]}
        />
      ) : (
        <Panes
          id="publish"
          panes={[
            filesPane,
            {
              id: 'commit',
              label: 'Diff and message',
              content: (
                <div className={classes.middle} data-narrow={isNarrow || undefined}>
                  {hasDiff && (
                    <div className={classes.diff} ref={middle}>
                      <DiffPane planned={planned} selected={files.selected} />
                    </div>
                  )}
                  <MessageForm planned={planned} subjectRef={subject} isAlone={!hasDiff} onPush={() => pushNow()} />
                  {isNarrow && <div className={classes.progress}>{progressPane.content}</div>}
                </div>
              ),
            },
            ...(isNarrow ? [] : [progressPane]),
          ]}
        />
      )}
      <AnywayDialog onPush={pushNow} />
      <PublishDialogs />
      <StatusHints hints={refusal !== null ? HINTS_OF_REFUSAL : isEmpty ? HINTS_OF_NOTHING : HINTS} />
    </div>
  );
}
