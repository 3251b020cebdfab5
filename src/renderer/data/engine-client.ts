import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '../../shared/contract/index.ts';

/** What a window needs of the engine, whatever carries it. */
export interface EngineClient {
  /** @throws {ProblemError} What the engine could not do; `desk.stopped` where it stopped before it answered. */
  call: <Name extends CallName>(
    name: Name,
    ...input: undefined extends CallInput<Name> ? [] : [CallInput<Name>]
  ) => Promise<CallOutput<Name>>;
  /** Listens to an event; returns what stops it. */
  on: <Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) => () => void;
  /** Told after the engine was lost and found again: what is shown has to be read anew. */
  onReconnect: (listener: () => void) => () => void;
}
