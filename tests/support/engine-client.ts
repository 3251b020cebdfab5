import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { onTestFinished } from 'vitest';
import type { EngineOptions } from '../../src/engine/engine-options.ts';
import { startEngine, type Engine } from '../../src/engine/index.ts';
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '../../src/shared/contract/index.ts';
import { contract } from '../../src/shared/contract/index.ts';
import { Reply } from '../../src/shared/contract/wire.ts';
import { ProblemError } from '../../src/shared/problems/index.ts';

export interface TestClient {
  engine: Engine;
  dataFolder: string;
  /** What the engine answers is parsed by the contract. */
  call: <Name extends CallName>(
    name: Name,
    ...input: undefined extends CallInput<Name> ? [] : [CallInput<Name>]
  ) => Promise<CallOutput<Name>>;
  /** The next event that is as it is waited for. */
  next: <Name extends EventName>(
    name: Name,
    isMeant: (payload: EventPayload<Name>) => boolean,
  ) => Promise<EventPayload<Name>>;
  kept: (string | null)[];
}

const LIMIT_MS = 90_000;

/** An engine of its own, with one window; both end with the test. */
export async function engineClient(dataFolder?: string, addresses?: EngineOptions['addresses']): Promise<TestClient> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'registry-desk-engine-')));
  const kept: (string | null)[] = [];
  const engine = await startEngine({
    dataFolder: folder,
    version: 'test',
    ...(addresses === undefined ? {} : { addresses }),
    token: null,
    keepsToken: false,
    onKeepToken: (token) => kept.push(token),
    onServes: () => undefined,
    onNotify: () => undefined,
  });
  const { port1, port2 } = new MessageChannel();
  const window = engine.connect({
    post: (message) => port1.postMessage(message),
    listen: (listener) => port1.on('message', listener),
  });
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const rpc = createBirpc<Record<string, (input?: unknown) => unknown>>(
    { event: (name: string, payload: unknown) => listeners.forEach((listener) => listener(name, payload)) },
    { post: (message) => port2.postMessage(message), on: (listener) => port2.on('message', listener), timeout: -1 },
  );
  onTestFinished(async () => {
    window.close();
    await engine.stop();
    port1.close();
    if (dataFolder === undefined) await rm(folder, { recursive: true, force: true });
  });
  return {
    engine,
    dataFolder: folder,
    kept,
    call: async (name, ...[input]) => {
      const reply = Reply.parse(await rpc.$call(name, input));
      if (!reply.ok) throw new ProblemError(reply.problem);
      return contract[name].output.parse(reply.value) as never;
    },
    next: (name, isMeant) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no such ${name} came`)), LIMIT_MS);
        const listener = (heard: string, payload: unknown): void => {
          if (heard !== name) return;
          const parsed = contract[name].payload.parse(payload) as never;
          if (!isMeant(parsed)) return;
          clearTimeout(timer);
          listeners.delete(listener);
          resolve(parsed);
        };
        listeners.add(listener);
      }),
  };
}
