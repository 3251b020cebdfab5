import { create } from 'zustand';
import type { Deciding } from '../../shared/contract/changes.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { EngineClient } from './engine-client.ts';

/** More at once would be a message that is larger than the engine takes. */
const MOST_AT_ONCE = 5_000;

/** Decisions that were made together: what became of them is still on its way while the engine decides. */
interface Step {
  outcome: Promise<Outcome>;
}

interface Outcome {
  /** What takes back what holds; empty where nothing does. */
  undo: readonly Deciding[];
  /** Why not all of it holds; undefined where it does. */
  refusal: Error | undefined;
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
 * Decides, and keeps what undoes it as one step. What was undone before can then not be done again. Many decisions are
 * made in parts, one after the other: where one part is refused, those before it hold, and can be undone.
 * @throws {ProblemError} Why nothing was decided, or nothing more.
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
  drop(step, from);
  const { undo: decisions } = await step.outcome;
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

function stepOf(engine: EngineClient, decisions: readonly Deciding[]): Step {
  return { outcome: inParts(engine, decisions) };
}

/** What is decided last is undone first. */
async function inParts(engine: EngineClient, decisions: readonly Deciding[]): Promise<Outcome> {
  const undo: Deciding[][] = [];
  try {
    for (let from = 0; from < decisions.length; from += MOST_AT_ONCE) {
      const part = decisions.slice(from, from + MOST_AT_ONCE);
      undo.unshift((await engine.call('changes.decide', { decisions: part })).undo);
    }
    return { undo: undo.flat(), refusal: undefined };
  } catch (error) {
    return { undo: undo.flat(), refusal: error instanceof Error ? error : new Error(String(error)) };
  }
}

async function settled(step: Step, side: Side): Promise<void> {
  const { undo, refusal } = await step.outcome;
  if (refusal === undefined) return;
  if (undo.length === 0) drop(step, side);
  throw refusal;
}

function put(side: Side, step: Step): void {
  useDecided.setState((decided) => ({ [side]: [...decided[side], step] }));
}

function drop(step: Step, side: Side): void {
  useDecided.setState((decided) => ({ [side]: decided[side].filter((one) => one !== step) }));
}
