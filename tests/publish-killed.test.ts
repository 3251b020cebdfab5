import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { hosted } from './support/checkout.ts';
import { engineClient } from './support/engine-client.ts';
import { entryText, temporaryFolder } from './support/registry-folder.ts';

const PATH = '_plugins/a.md';
/** More of them with KILLS=200. */
const kills = Number(process.env.KILLS ?? 4);

it(
  `kill -9 at ${kills} moments of a publish: the history has what went out, and what did not is still accepted`,
  { timeout: 60_000 + kills * 30_000 },
  async () => {
    const { clone, remote } = await hosted({ [PATH]: entryText('a', 'n: 0\n') });
    const dataFolder = await temporaryFolder();
    const child = async (number: number) => {
      const args = [dataFolder, clone.folder, PATH, `${number}`];
      const started = fork(join(import.meta.dirname, 'support/publishing-child.ts'), args);
      await once(started, 'message');
      return started;
    };
    const whole = await child(1);
    const startedAt = performance.now();
    await once(whole, 'message');
    const wholeMs = performance.now() - startedAt;
    whole.kill('SIGKILL');
    await once(whole, 'exit');

    const outcomes = { out: 0, kept: 0 };
    for (let kill = 0; kill < kills; kill += 1) {
      const number = kill + 2;
      const tip = remote.git('rev-parse', 'main');
      const publishing = await child(number);
      await sleep((wholeMs * 1.1 * kill) / Math.max(1, kills - 1));
      publishing.kill('SIGKILL');
      await once(publishing, 'exit');

      const wentOut = remote.git('rev-parse', 'main') !== tip;
      const client = await engineClient(dataFolder);
      await client.call('registry.open', { folder: clone.folder });
      // The remote is asked in the background.
      await vi.waitFor(
        async () => {
          const history = await client.call('publish.history');
          const waits = (await client.call('changes.list')).changes.some(({ source }) => source === 'hand');
          const isSettled = history.every(({ state }) => state !== 'intended');
          const inHistory = history[0]?.commit === remote.git('rev-parse', 'main');
          expect({ isSettled, inHistory, waits }).toEqual({ isSettled: true, inHistory: true, waits: !wentOut });
        },
        { timeout: 30_000 },
      );
      const isThere = remote.git('show', `main:${PATH}`).includes(`n: ${number}\n`);
      expect(isThere).toBe(wentOut);
      if (wentOut) outcomes.out += 1;
      else outcomes.kept += 1;
      // The next round begins at the remote's tip.
      if (!wentOut) await client.call('files.discard', { path: PATH });
      await client.call('registry.fetch');
      await client.engine.stop();
    }
    expect(outcomes.out + outcomes.kept).toBe(kills);
    if (kills > 20) console.log(`of ${kills} publishes that were cut off ${outcomes.out} had gone out`);
  },
);
