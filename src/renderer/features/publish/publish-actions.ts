import type { Problem } from '../../../shared/problems/index.ts';
import { announce, formatCount } from '../../components/index.ts';
import { type EngineClient, problemOf } from '../../data/index.ts';
import { desktop } from '../../engine/desktop.ts';
import { go } from '../../navigation/index.ts';
import type { Planned } from './plan/use-plan.ts';
import { isConflict } from './refusal/refusal-words.ts';
import { attempt, dropMessage, include, usePublishView } from './selection/publish-view.ts';

const { setState: set, getState: get } = usePublishView;

/**
 * Commits and pushes what is ticked.
 * @param anyway Why it is published against a warning.
 * @returns Whether it was pushed.
 */
export async function push(engine: EngineClient, planned: Planned, anyway?: string): Promise<boolean> {
  const { scope, plan, digest, subject, body, without } = planned;
  if (plan === undefined || digest === undefined || get().busy !== null) return false;
  set({ busy: 'push', refusal: null, problem: null });
  try {
    const order = { base: plan.base, plan: digest, subject: subject.trim(), body, without: [...without] };
    const only = scope.only === undefined ? {} : { only: scope.only };
    const { commit, branch } = await engine.call('publish.start', {
      ...order,
      ...only,
      ...(anyway === undefined ? {} : { anyway }),
    });
    dropMessage(scope.id);
    set({ busy: null, commit: null, warning: null, lookAgain: [] });
    announce(`Pushed ${commit.slice(0, 7)} to ${branch}. Its build is followed here.`);
    if (scope.only !== undefined) go('publish');
    return true;
  } catch (error) {
    const problem = problemOf(error);
    // What was not there when the plan was read: the reason is asked for now.
    if (problem.code === 'publish.needs-reason') set({ busy: null, warning: problem.detail });
    // What is shown is read anew, and nothing else is to be done about it.
    else if (problem.code === 'publish.plan-moved-on') set({ busy: null, warning: null, problem });
    else set({ busy: null, warning: null, refusal: { problem, scope: scope.id, base: plan.base } });
    // On another tip what is pushed is another thing; what was there before is shown until it is known.
    planned.readAgain();
    return false;
  }
}

/** Fetches, has the changes proposed again on what came, and reads the plan anew. */
export async function fetchAndPropose(engine: EngineClient, { plan, readAgain }: Planned): Promise<void> {
  if (get().busy !== null) return;
  const conflicts = (plan?.heldBack ?? []).map(({ problem }) => problem).filter(isConflict);
  set({ busy: 'fetch', problem: null });
  try {
    await engine.call('registry.fetch');
    set({ busy: null, refusal: null, lookAgain: conflicts });
    const again = conflicts.length === 0 ? '' : ` ${formatCount(conflicts.length, 'file')} to look at again.`;
    announce(`Fetched. The changes are proposed again.${again}`);
    readAgain();
  } catch (error) {
    set({ busy: null, problem: problemOf(error) });
  }
}

/** Goes back from a refusal to what was about to be pushed. */
export function leaveRefusal(): void {
  set({ refusal: null });
}

/** Saves what would be pushed as a patch. */
export async function savePatch(engine: EngineClient, { scope, without, subject, body }: Planned): Promise<void> {
  if (get().busy !== null) return;
  set({ busy: 'patch', problem: null });
  try {
    const only = scope.only === undefined ? {} : { only: scope.only };
    const message = subject.trim() === '' ? {} : { subject: subject.trim(), body };
    const { name, text } = await engine.call('publish.patch', { ...only, ...message, without: [...without] });
    const saved = await desktop().saveText(name, text);
    set({ busy: null });
    if (saved !== null) announce(`Saved ${saved}`);
  } catch (error) {
    set({ busy: null, problem: problemOf(error) });
  }
}

/** Takes files in, or leaves them out, and says so. */
export function tick(scope: string, paths: readonly string[], isIncluded: boolean): void {
  include(scope, paths, isIncluded);
  const [first] = paths;
  const what = paths.length === 1 && first !== undefined ? first : formatCount(paths.length, 'file');
  announce(isIncluded ? `${what} included` : `${what} left out`);
}

/** Takes an edit by hand back. */
export async function discardEdit(engine: EngineClient, path: string): Promise<void> {
  set({ dialog: null, problem: null });
  try {
    await engine.call('files.discard', { path });
    announce(`The edit of ${path} was discarded`);
  } catch (error) {
    set({ problem: problemOf(error) });
  }
}

/** Looks at the build and the site again now. */
export function checkAgain(engine: EngineClient, commit: string): Promise<void> {
  return attempted(commit, 'check', async () => {
    const { words } = await engine.call('publish.check', { commit });
    announce(words);
  });
}

/** Has the failed jobs run again. */
export function rerun(engine: EngineClient, commit: string): Promise<void> {
  return attempted(commit, 'rerun', async () => {
    await engine.call('publish.rerun', { commit });
    announce('The failed jobs run again');
  });
}

/** Undoes a publish by a commit of its own. */
export function revert(engine: EngineClient, commit: string): Promise<void> {
  return attempted(commit, 'revert', async () => {
    const { commit: made, branch } = await engine.call('publish.revert', { commit });
    set({ commit: null });
    announce(`Pushed ${made.slice(0, 7)} to ${branch}, which undoes ${commit.slice(0, 7)}`);
  });
}

async function attempted(
  commit: string,
  doing: 'check' | 'rerun' | 'revert',
  work: () => Promise<void>,
): Promise<void> {
  if (get().attempts[commit]?.doing !== undefined) return;
  attempt(commit, { doing });
  let problem: Problem | undefined;
  try {
    await work();
  } catch (error) {
    problem = problemOf(error);
  }
  attempt(commit, problem === undefined ? {} : { problem });
  if (get().dialog?.kind === 'revert') set({ dialog: null });
}
