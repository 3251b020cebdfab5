import type { Command } from '../../../commands/index.ts';
import { useDesk, useEngine } from '../../../data/index.ts';
import { checkAgain, rerun } from '../publish-actions.ts';
import { usePublishView } from '../selection/publish-view.ts';
import { shownOf } from './publication-facts.ts';
import { useRefusals } from './use-refusals.ts';

/** What can be done about the publish that is shown. */
export function usePublicationCommands(group: string): Command[] {
  const engine = useEngine();
  const commit = usePublishView((view) => view.commit);
  const shown = useDesk(({ publications }) => shownOf(publications ?? [], commit));
  const refusals = useRefusals(shown);
  if (shown === undefined) return [];
  const about = shown.commit.slice(0, 7);
  const open = (kind: 'log' | 'revert') => () => usePublishView.setState({ dialog: { kind, commit: shown.commit } });
  return [
    {
      id: 'publish.check',
      title: 'Check the build and the live site again',
      about,
      group,
      run: () => void checkAgain(engine, shown.commit),
    },
    {
      id: 'publish.log',
      title: 'Read the log of the build',
      about,
      group,
      isDisabledBecause: refusals.log,
      run: open('log'),
    },
    {
      id: 'publish.rerun',
      title: 'Run the failed jobs again',
      about,
      group,
      isDisabledBecause: shown.state === 'build-failed' ? refusals.rerun : 'No job failed',
      run: () => void rerun(engine, shown.commit),
    },
    {
      id: 'publish.revert',
      title: 'Revert the publish',
      about,
      group,
      isDisabledBecause: refusals.revert,
      run: open('revert'),
    },
  ];
}
