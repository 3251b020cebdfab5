import { createBirpc } from 'birpc';
import type { Engine } from '../../engine/index.ts';
import { Reply } from '../../shared/contract/wire.ts';
import { ProblemError } from '../../shared/problems/index.ts';

/**
 * Has an engine open a registry, as a window would.
 * @throws {ProblemError} As the call `registry.open`.
 */
export async function openFolder(engine: Pick<Engine, 'connect'>, folder: string): Promise<void> {
  let toEngine: (message: unknown) => void = () => undefined;
  let toUs = toEngine;
  const window = engine.connect({
    post: (message) => toUs(message),
    listen: (onMessage) => (toEngine = onMessage),
  });
  const rpc = createBirpc<Record<string, (input: unknown) => unknown>>(
    { event: () => undefined },
    { post: (message) => toEngine(message), on: (onMessage) => (toUs = onMessage), timeout: -1 },
  );
  try {
    const reply = Reply.parse(await rpc.$call('registry.open', { folder }));
    if (!reply.ok) throw new ProblemError(reply.problem);
  } finally {
    window.close();
  }
}
