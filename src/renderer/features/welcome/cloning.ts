import { create } from 'zustand';
import type { CloneProgress } from '../../../shared/contract/registry.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import { announce } from '../../components/index.ts';
import { type EngineClient, problemOf } from '../../data/index.ts';

/** The clone that goes on in this window; it goes on while another screen is looked at. */
interface Cloning {
  isGoing: boolean;
  isCancelling: boolean;
  /** Known once the engine has begun. */
  runId: string | null;
  progress: CloneProgress | null;
  /** Why the last one ended without a registry. */
  problem: Problem | null;
}

const IDLE: Cloning = { isGoing: false, isCancelling: false, runId: null, progress: null, problem: null };

export const useCloning = create<Cloning>()(() => IDLE);

/** Clones into a folder; what ended well is opened by the engine. */
export async function clone(engine: EngineClient, address: string, folder: string): Promise<void> {
  if (useCloning.getState().isGoing) return;
  useCloning.setState({ ...IDLE, isGoing: true });
  // The engine may tell of the run before the call that began it has answered.
  const early: (() => void)[] = [];
  const ofThisRun = (runId: string, then: () => void): void => {
    const known = useCloning.getState().runId;
    if (known === null) early.push(() => ofThisRun(runId, then));
    else if (known === runId) then();
  };
  const end = (problem: Problem | null): void => {
    stops.forEach((stop) => stop());
    useCloning.setState({ ...IDLE, problem });
  };
  const stops = [
    engine.on('registry.cloning', (progress) => ofThisRun(progress.runId, () => useCloning.setState({ progress }))),
    engine.on('registry.cloned', ({ runId, outcome, problem }) =>
      ofThisRun(runId, () => {
        if (outcome === 'cancelled') announce('The clone was cancelled. Nothing was kept of it.');
        end(problem ?? null);
      }),
    ),
    engine.onReconnect(() => end({ code: 'desk.stopped' })),
  ];
  try {
    const { runId } = await engine.call('registry.clone', { address, folder });
    useCloning.setState({ runId });
    early.forEach((tell) => tell());
  } catch (error) {
    end(problemOf(error));
  }
}

/** Cancels; nothing of it is kept. */
export async function cancelClone(engine: EngineClient): Promise<void> {
  const { runId, isCancelling } = useCloning.getState();
  if (runId === null || isCancelling) return;
  useCloning.setState({ isCancelling: true });
  try {
    await engine.call('registry.cancelClone', { runId });
  } catch (error) {
    useCloning.setState({ isCancelling: false, problem: problemOf(error) });
  }
}

/** Another address is looked at: what went wrong with the last one is no longer meant. */
export function forgetProblem(): void {
  if (useCloning.getState().problem !== null) useCloning.setState({ problem: null });
}
