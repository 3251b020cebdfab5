import { createBirpc } from 'birpc';
import { z } from 'zod';
import {
  contract,
  type CallName,
  type EventName,
  type EventPayload,
  type Handlers,
} from '../../shared/contract/index.ts';
import type { Channel, Reply } from '../../shared/contract/wire.ts';
import { ProblemError, type Problem } from '../../shared/problems/index.ts';

/** A window asks for far fewer at once; more is a flood. */
const CALLS_AT_ONCE = 256;

export interface Door {
  /** Says something unasked. */
  emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  close: () => void;
}

export interface DoorOptions {
  /** The problem that an error means, if it means one; any other error is returned as it is. */
  toProblem: (error: unknown) => unknown;
  /** Told of what is a fault of ours, with its stack. */
  onFault: (call: string, error: unknown) => void;
}

/** What the engine calls in a window. */
interface Window {
  event: (name: string, payload: unknown) => void;
}

/** What birpc reads without looking: a question, or an answer to one of ours. Anything else goes no further. */
const Message = z.union([
  z.looseObject({ t: z.literal('q'), m: z.string(), a: z.array(z.unknown()) }),
  z.looseObject({ t: z.literal('s'), i: z.string() }),
]);

/**
 * Opens the engine to one window: every message is parsed before anything is done for it.
 * A message that is no call of the contract, or does not hold its shape, is answered by a problem and does nothing.
 */
export function openDoor(channel: Channel, handlers: Handlers, { toProblem, onFault }: DoorOptions): Door {
  let going = 0;
  const answer = async (name: CallName, input: unknown): Promise<Reply> => {
    if (going >= CALLS_AT_ONCE) return refused({ code: 'desk.busy', calls: going });
    going += 1;
    try {
      return { ok: true, value: await perform(name, input, handlers) };
    } catch (thrown) {
      const error = toProblem(thrown);
      if (error instanceof ProblemError) return refused(error.problem);
      onFault(name, error);
      return refused({ code: 'desk.internal', call: name, detail: error instanceof Error ? error.message : 'unknown' });
    } finally {
      going -= 1;
    }
  };
  const calls = Object.fromEntries(
    Object.entries(contract).flatMap(([name, { kind }]) =>
      kind === 'call' ? [[name, (input: unknown) => answer(name as CallName, input)]] : [],
    ),
  );
  const unknownCall = (call: string) => (): Reply => refused({ code: 'desk.call-unknown', call: call.slice(0, 100) });
  const rpc = createBirpc<Window>(calls, {
    post: channel.post,
    on: (onMessage) => channel.listen((message) => Message.safeParse(message).success && onMessage(message)),
    // Own names alone: a message may name anything that objects inherit.
    resolver: (name) => (Object.hasOwn(calls, name) ? calls[name] : unknownCall(name)),
    timeout: -1,
    eventNames: ['event'],
    onGeneralError: () => true,
    onFunctionError: () => true,
  });
  return {
    emit: (name, payload) => void rpc.event(name, payload),
    close: () => rpc.$close(),
  };
}

function perform(name: CallName, input: unknown, handlers: Handlers): unknown {
  const shape: { input: z.ZodType } = contract[name];
  // JSON has no undefined: what a call without input carries is null there.
  const parsed = shape.input.safeParse(input ?? undefined);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
    const detail = `${where}${issue?.message ?? 'not of its shape'}`.slice(0, 300);
    throw new ProblemError({ code: 'desk.message-invalid', call: name, detail });
  }
  // The table gives each handler the output of its own input schema, which is what was just parsed.
  return (handlers[name] as (input: unknown) => unknown)(parsed.data);
}

function refused(problem: Problem): Reply {
  return { ok: false, problem };
}
