import { Notifications, notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Publication } from '../../shared/publication.ts';
import { announce, Button, formatCount } from '../components/index.ts';
import { useDesk } from '../data/index.ts';
import { go, type Screen, useView } from '../navigation/index.ts';
import { changesFound } from './run-progress.ts';
import classes from './toasts.module.css';

/** Says what ended elsewhere: a run, a build that went live. Errors stay where they arose. */
export function Toasts() {
  const run = useDesk((desk) => desk.run);
  const publications = useDesk((desk) => desk.publications);
  const going = useRef<string>(undefined);
  const known = useRef<ReadonlyMap<string, Publication['state']>>(undefined);

  const onRun = useEffectEvent(() => {
    const ended = going.current;
    going.current = run?.status === 'running' ? run.runId : undefined;
    if (!run || run.runId !== ended || run.status === 'running') return;
    const found = formatCount(changesFound(run), 'change');
    const words = {
      done: `The run has ended: ${found} found.`,
      incomplete: `The run has ended: ${found} found. ${formatCount(run.problems.length, 'problem')}, nothing was erased.`,
      cancelled: `The run was cancelled. ${found} found so far are here to review.`,
      failed: 'The run has ended before it was through.',
    }[run.status];
    toast('enrichment', words, 'Review the changes');
  });
  useEffect(() => onRun(), [run]);

  const onPublications = useEffectEvent(() => {
    for (const { commit, state, files, reverts } of publications ?? []) {
      const before = known.current?.get(commit);
      if (state !== 'live' || before === undefined || before === 'live') continue;
      const what = reverts === null ? formatCount(files, 'file') : 'The revert';
      toast(
        'publish',
        `${what} of ${commit.slice(0, 7)} ${files === 1 || reverts !== null ? 'is' : 'are'} live.`,
        'Look at it',
      );
    }
    known.current = publications && new Map(publications.map(({ commit, state }) => [commit, state]));
  });
  useEffect(() => onPublications(), [publications]);

  return (
    <section aria-label="What ended elsewhere">
      <Notifications
        withinPortal={false}
        position="top-center"
        autoClose={8_000}
        limit={3}
        containerWidth={340}
        classNames={{ root: classes.root ?? '', notification: classes.toast ?? '' }}
      />
    </section>
  );
}

function toast(screen: Screen, words: string, action: string): void {
  if (useView.getState().screen === screen) return;
  announce(words);
  const id = notifications.show({
    withCloseButton: true,
    // It is spoken through the one live region.
    role: 'presentation',
    closeButtonProps: { 'aria-label': 'Close', size: 24 },
    message: (
      <span className={classes.message}>
        <span>{words}</span>
        <Button
          size="small"
          onClick={() => {
            notifications.hide(id);
            go(screen);
          }}
        >
          {action}
        </Button>
      </span>
    ),
  });
}
