import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../tests/support/registry-folder.ts';
import { lockRegistry } from './lock.ts';

/** More of them with ROUNDS=60. */
const rounds = Number(process.env.ROUNDS ?? 2);

const CHILD = `
import { lockRegistry } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
process.on('message', async (folder) => {
  try {
    await lockRegistry(folder);
    process.send('held');
  } catch (error) {
    process.send(error.problem?.code ?? String(error));
  }
});
process.send('ready');
`;

async function child(): Promise<ChildProcess> {
  const file = join(await temporaryFolder(), 'child.mjs');
  await writeFile(file, CHILD);
  const started = fork(file, { execArgv: ['--import', 'data:text/javascript,'] });
  onTestFinished(() => void started.kill('SIGKILL'));
  await once(started, 'message');
  return started;
}

async function ask(process: ChildProcess, folder: string): Promise<unknown> {
  const answer = once(process, 'message');
  process.send(folder);
  return (await answer)[0];
}

describe('the lock of a registry', () => {
  it(
    `is held by one of three processes that want it at once, after a holder that died, too (${rounds} rounds)`,
    async () => {
      let holder: ChildProcess | undefined;
      const folder = await temporaryFolder();
      for (let round = 0; round < rounds; round += 1) {
        const three = await Promise.all([child(), child(), child()]);
        // The one that held it before is killed while the three are at it.
        holder?.kill('SIGKILL');
        if (holder !== undefined) await once(holder, 'exit');
        const answers = await Promise.all(three.map((one) => ask(one, folder)));
        expect([...answers].sort()).toEqual(['held', 'registry.locked', 'registry.locked']);
        holder = three[answers.indexOf('held')];
        for (const one of three) if (one !== holder) one.kill('SIGKILL');
      }
    },
    10_000 + rounds * 10_000,
  );

  it('names the process that holds it, and can be taken again once it is released', async () => {
    const folder = await temporaryFolder();
    const release = await lockRegistry(folder);
    const locked = { problem: { code: 'registry.locked', pid: process.pid } };
    await expect(lockRegistry(folder)).rejects.toMatchObject(locked);
    await release();
    await (
      await lockRegistry(folder)
    )();
  });

  it.each(['', 'nonsense', '{"pid":1,"startedAt":"2026-01-01T00:00:00Z"}'])(
    'is not kept from anybody by what a file says: %j',
    async (words) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'writer.json'), words);
      await writeFile(join(folder, 'lock'), String(process.ppid));
      await (
        await lockRegistry(folder)
      )();
    },
  );

  it('says where it cannot be kept', async () => {
    const folder = join(await temporaryFolder(), 'file');
    await writeFile(folder, '');
    await expect(lockRegistry(folder)).rejects.toMatchObject({ problem: { code: 'cache.unwritable' } });
  });
});
