import type { Problem } from '../../../../shared/problems/index.ts';
import { Button, formatCount, Note } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import { go } from '../../../navigation/index.ts';
import { entryOfFile } from '../plan/keys-of-file.ts';
import { usePublishView } from '../selection/publish-view.ts';
import { ConflictLines } from './conflict-list.tsx';

/** What was changed on the remote at the same place: proposed again, and to be looked at again. */
export function LookAgain() {
  const conflicts = usePublishView((view) => view.lookAgain);
  const changes = useDesk((desk) => desk.changes);
  // Decided again, or gone: nothing is left to be looked at.
  const left = conflicts.filter((problem) => isUndecided(problem, changes));
  const [first] = left;
  if (first === undefined) return null;
  const entry = entryOf(first, changes);
  return (
    <Note
      tone="notable"
      title={`${formatCount(left.length, 'file')} changed there where you had decided: look again`}
      actions={
        <>
          <Button size="small" onClick={() => go('enrichment', { plugin: entry })}>
            Look again in Enrichment
          </Button>
          <Button size="small" variant="quiet" onClick={() => usePublishView.setState({ lookAgain: [] })}>
            Leave it for now
          </Button>
        </>
      }
    >
      <ConflictLines conflicts={left} />
    </Note>
  );
}

type Changes = ReturnType<typeof useDesk.getState>['changes'];

function isUndecided(problem: Problem, changes: Changes): boolean {
  const entry = entryOf(problem, changes);
  const list = entry === null ? undefined : changes?.get(entry);
  return list?.some(({ field, standing }) => standing === 'undecided' && field === (problem.field ?? field)) === true;
}

function entryOf(problem: Problem, changes: Changes): string | null {
  const path = 'path' in problem ? problem.path : undefined;
  return problem.entry ?? (path === undefined || changes === undefined ? null : (entryOfFile(changes, path) ?? null));
}
