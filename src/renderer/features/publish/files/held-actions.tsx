import type { HeldBack } from '../../../../shared/publication.ts';
import { Button } from '../../../components/index.ts';
import { useDesk, useEngine } from '../../../data/index.ts';
import { go } from '../../../navigation/index.ts';
import { entryOfFile, isEditedByHand } from '../plan/keys-of-file.ts';
import type { Planned } from '../plan/use-plan.ts';
import { fetchAndPropose } from '../publish-actions.ts';
import { usePublishView } from '../selection/publish-view.ts';
import { heldRemedies, type HeldRemedy } from './held-remedies.ts';

interface HeldActionsProps {
  held: HeldBack;
  planned: Planned;
}

/** What can be done about a file that is held back. */
export function HeldActions({ held: { path, problem }, planned }: HeldActionsProps) {
  const engine = useEngine();
  const changes = useDesk((desk) => desk.changes);
  const busy = usePublishView((view) => view.busy);
  const remedies = heldRemedies(problem, changes !== undefined && isEditedByHand(changes, path));
  const entry = changes && entryOfFile(changes, path);
  const button = (remedy: HeldRemedy) => {
    switch (remedy) {
      case 'review':
        return (
          <Button size="small" onClick={() => go('enrichment', { plugin: entry ?? null })} key={remedy}>
            Look at it
          </Button>
        );
      case 'open':
        return (
          <Button size="small" onClick={() => openFile(path)} key={remedy}>
            Open the file
          </Button>
        );
      case 'discard':
        return (
          <Button
            size="small"
            onClick={() => usePublishView.setState({ dialog: { kind: 'discard', path } })}
            key={remedy}
          >
            Discard the edit
          </Button>
        );
      case 'fetch':
        return (
          <Button
            size="small"
            busy={busy === 'fetch'}
            busyLabel="Fetching"
            onClick={() => void fetchAndPropose(engine, planned)}
            key={remedy}
          >
            Fetch and propose again
          </Button>
        );
      case 'read':
        return (
          <Button size="small" busy={planned.isReading} busyLabel="Reading" onClick={planned.readAgain} key={remedy}>
            Read again
          </Button>
        );
    }
  };
  return <>{remedies.map(button)}</>;
}

/** Opens a file in the editor: an entry with its plugin, a data file by itself. */
function openFile(path: string): void {
  if (useDesk.getState().rows?.has(path) === true) go('plugins', { plugin: path, tab: 'front-matter' });
  else go('plugins', { tab: `data:${path}` });
}
