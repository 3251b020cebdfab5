import { setTimeout } from 'node:timers/promises';
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
  await setTimeout(100);
  expect(github.requests).toBe(4);
  cancel.abort();
  await expect(round).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  await setTimeout(20);
  process.off('unhandledRejection', listen);
  await sandbox.close();
  expect({ unheard, answers }).toEqual({ unheard: [], answers: [] });
});
