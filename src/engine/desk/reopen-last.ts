import { ProblemError } from '../../shared/problems/index.ts';
import type { Desk } from './desk.ts';
import { openRegistryAt } from './open-registry.ts';

/** Opens the registry that was open last; where that cannot be, the desk says why and waits for another. */
export async function reopenLast(desk: Desk): Promise<void> {
  const folder = desk.settings.last;
  if (folder === null) return;
  desk.reopening = { folder, problem: null };
  try {
    // Until it is open: what ends the engine does not end it again at the next start.
    await desk.settings.leave();
    await openRegistryAt(desk, folder);
  } catch (error) {
    desk.reopening = { folder, problem: problemOf(desk, error) };
    desk.sayState();
  }
}

function problemOf(desk: Desk, error: unknown) {
  if (error instanceof ProblemError) return error.problem;
  desk.log.fault('registry.open', error);
  const detail = error instanceof Error ? error.message : 'unknown';
  return { code: 'desk.internal' as const, call: 'registry.open', detail };
}
