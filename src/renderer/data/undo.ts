import { create } from 'zustand';
import type { Deciding } from '../../shared/contract/changes.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { EngineClient } from './engine-client.ts';

/** Decisions that were made at once, and what takes them back; that is still on its way while the engine decides. */
interface Step {
  decisions: readonly Deciding[];
  undo: Promise<readonly Deciding[]>;
}

interface Decided {
  /** The newest last. */
  past: readonly Step[];
  /** What was undone, the newest last. */
  future: readonly Step[];
}

/** What can be undone and done again in this window. */
export const useDecided = create<Decided>()(() => ({ past: [], future: [] }));

/**
 * Decides, and keeps what undoes it. What was undone before can then not be done again.
 * @throws {ProblemError} Why nothing was decided.
 */
export async function decide(engine: EngineClient, decisions: readonly Deciding[]): Promise<void> {
  const step = stepOf(engine, decisions);
  useDecided.setState(({ past }) => ({ past: [...past, step], future: [] }));
  await settled(step, 'past');
}

/**
 * Takes the last decisions back.
 * @returns Those that hold again; null where there is nothing to undo.
 * @throws {ProblemError} Why it was not undone. Where a value has moved on since, it cannot be undone any more.
 */
export async function undo(engine: EngineClient): Promise<readonly Deciding[] | null> {
  return moved(engine, 'past', 'future');
}

/** Makes the decisions again that were undone last; otherwise as `undo`. */
export async function redo(engine: EngineClient): Promise<readonly Deciding[] | null> {
  return moved(engine, 'future', 'past');
}

/** Forgets all, since another registry is looked at. */
export function forgetDecided(): void {
  useDecided.setState({ past: [], future: [] });
}

type Side = 'past' | 'future';

// The step changes sides at once: a second key press takes the next one, and does not wait for the engine.
async function moved(engine: EngineClient, from: Side, to: Side): Promise<readonly Deciding[] | null> {
  const step = useDecided.getState()[from].at(-1);
  if (step === undefined) return null;
  const decisions = await takenBack(step, from);
  if (decisions.length === 0) return [];
  const back = stepOf(engine, decisions);
  put(to, back);
  try {
    await settled(back, to);
  } catch (error) {
    // What did not reach the engine can be tried again; about another value it never can.
    if (!(error instanceof ProblemError && error.problem.code.startsWith('change.'))) put(from, step);
    throw error;
  }
  return decisions;
}

function takenBack(step: Step, from: Side): Promise<readonly Deciding[]> {
  drop(step, from);
  return step.undo;
}

function stepOf(engine: EngineClient, decisions: readonly Deciding[]): Step {
  const undoing = engine.call('changes.decide', { decisions: [...decisions] }).then((answer) => answer.undo);
  return { decisions, undo: undoing };
}

async function settled(step: Step, side: Side): Promise<void> {
  try {
    await step.undo;
  } catch (error) {
    drop(step, side);
    throw error;
  }
}

function put(side: Side, step: Step): void {
  useDecided.setState((decided) => ({ [side]: [...decided[side], step] }));
}

function drop(step: Step, side: Side): void {
  useDecided.setState((decided) => ({ [side]: decided[side].filter((one) => one !== step) }));
}
