import { createBirpc, type BirpcReturn } from 'birpc';
import type { CallOutput, EventName, EventPayload } from '../../shared/contract/index.ts';
import { Reply, type Channel } from '../../shared/contract/wire.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { EngineClient } from '../data/engine-client.ts';
import type { Link } from './link.ts';

/** Whether the engine can be asked: not yet, yes, or it stopped and is being started again. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

/** The engine, and whether it is there; the last two are what `useSyncExternalStore` takes. */
export interface EngineConnection extends EngineClient {
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => ConnectionState;
}

type Remote = Record<string, (input: unknown) => Promise<unknown>>;
type Rpc = BirpcReturn<Remote, object, false>;

/**
 * The engine over whatever links to it. What is asked before the first way is open waits for it;
 * what is asked or under way while the engine is lost ends with `desk.stopped`.
 */
export function engineOver(link: Link): EngineConnection {
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const watchers = new Set<() => void>();
  const reconnected = new Set<() => void>();
  let state: ConnectionState = 'connecting';
  let wasLost = false;
  let rpc: Rpc | undefined;
  let ready = Promise.withResolvers<Rpc>();

  const enter = (next: ConnectionState): void => {
    if (state === next) return;
    state = next;
    tell(watchers);
  };
  const deliver = (name: string, payload: unknown): void => {
    // The engine sends with each name what the contract gives it.
    const ofName = listeners.get(name) as Set<(payload: unknown) => void> | undefined;
    for (const listener of [...(ofName ?? [])]) listener(payload);
  };
  const lose = (): void => {
    const error = new ProblemError({ code: 'desk.stopped' });
    rpc?.$close(error);
    rpc = undefined;
    ready.promise.catch(() => undefined);
    ready.reject(error);
    wasLost = true;
    enter('lost');
  };
  const open = (channel: Channel): void => {
    if (rpc !== undefined) lose();
    const opened = rpcOver(channel, deliver);
    rpc = opened;
    if (wasLost) ready = Promise.withResolvers<Rpc>();
    ready.resolve(opened);
    enter('open');
    if (wasLost) tell(reconnected);
  };
  link.open({ onOpen: open, onLost: lose });

  return {
    async call(name, ...[input]) {
      const answerer = await ready.promise;
      // Lost again in the meantime: a closed one would never answer.
      if (answerer !== rpc) throw new ProblemError({ code: 'desk.stopped' });
      const reply = Reply.parse(withValue(await answerer.$call(name, input)));
      if (!reply.ok) throw new ProblemError(reply.problem);
      // The engine answers each call with what the contract says of it.
      return reply.value as CallOutput<typeof name>;
    },
    on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) {
      const ofName = listeners.get(name) ?? new Set();
      listeners.set(name, ofName);
      return added(ofName, listener);
    },
    onReconnect: (listener) => added(reconnected, listener),
    subscribe: (listener) => added(watchers, listener),
    getSnapshot: () => state,
  };
}

function rpcOver(channel: Channel, event: (name: string, payload: unknown) => void): Rpc {
  return createBirpc<Remote, object, false>(
    { event },
    {
      post: channel.post,
      on: (onMessage) => {
        channel.listen(onMessage);
      },
      // Own names alone: a message may name anything that objects inherit.
      resolver: (name) => (name === 'event' ? event : undefined),
      timeout: -1,
      proxify: false,
    },
  );
}

/** JSON has no undefined: a call that answers nothing has no value there. */
function withValue(answer: unknown): unknown {
  return typeof answer === 'object' ? { value: undefined, ...answer } : answer;
}

function added<Listener>(set: Set<Listener>, listener: Listener): () => void {
  set.add(listener);
  return () => set.delete(listener);
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) listener();
}
