import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createGitHub } from '../src/core/github/index.ts';
import { startSandbox } from '../src/sandbox/index.ts';

it('a cancelled round ends at once, and leaves no request that fails where nobody listens', async () => {
  const sandbox = await startSandbox({ plugins: 5, latencyMs: 2_000 });
  const unheard: unknown[] = [];
  const listen = (reason: unknown): number => unheard.push(reason);
  process.on('unhandledRejection', listen);
  const cancel = new AbortController();
  const github = createGitHub({ baseUrl: sandbox.url, token: undefined, maximumWaitMs: 0, onWait: () => undefined });
  const asks = Array.from({ length: 200 }, (_, at) => ({ owner: 'demo', name: `n${at}`, files: [] }));
  const answers: number[] = [];
  const round = github.repositories(asks, { signal: cancel.signal, onAnswer: (index) => answers.push(index) });
  await expect.poll(() => github.requests).toBe(4);
  cancel.abort();
  await expect(round).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  // Every request has ended once the server has, and its rejections are reported before the next turn.
  await sandbox.close();
  await setImmediate();
  process.off('unhandledRejection', listen);
  expect({ unheard, answers }).toEqual({ unheard: [], answers: [] });
});
