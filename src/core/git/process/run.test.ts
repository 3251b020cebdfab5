import { execFileSync } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../../../tests/support/registry-folder.ts';
import { remoteTip } from '../commands/ls-remote.ts';
import { ownFolder } from '../trust/trusted-folder.ts';
import { GitError, GitTimeout } from './git-error.ts';
import { gitAnswer, gitBytes, gitText, runGit } from './run.ts';

/** A server that accepts a connection and then does nothing. */
async function silentServer(): Promise<{ url: string; connected: Promise<void> }> {
  const sockets: Socket[] = [];
  let accept: () => void = () => undefined;
  const connected = new Promise<void>((resolve) => (accept = resolve));
  const server = createServer((socket) => {
    sockets.push(socket);
    accept();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.git`, connected };
}

function processesWith(words: string): number {
  const all = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return all.split('\n').filter((line) => line.includes(words)).length;
}

describe('git is run', () => {
  it('with stdout as bytes, as text, or as an answer that may not be there', async () => {
    const folder = await temporaryFolder();
    execFileSync('git', ['init', '--quiet', folder]);
    const call = { folder };
    const bytes = Buffer.from([0, 255, 13, 10, 10]);
    const id = await gitText(['hash-object', '-w', '--stdin'], call, { input: bytes });
    expect((await gitBytes(['cat-file', 'blob', id], call)).equals(bytes)).toBe(true);
    expect(await gitAnswer(['cat-file', 'blob', 'f'.repeat(40)], call)).toBeUndefined();
    await expect(gitText(['cat-file', 'blob', 'f'.repeat(40)], call)).rejects.toBeInstanceOf(GitError);
    expect((await runGit(['rev-parse', '--verify', 'nothing'], call)).code).toBe(128);
  });

  it('without the passwords of addresses in what it prints', async () => {
    const folder = await temporaryFolder();
    const { stderr } = await runGit(
      ['clone', 'http://me:secret@127.0.0.1:1/a.git', 'x'],
      { folder },
      { protocols: ['http'] },
    );
    expect(stderr).toContain('http://127.0.0.1:1/a.git');
    expect(stderr).not.toContain('secret');
  });
});

it('says that its folder is gone, and not that git is', async () => {
  const folder = join(await temporaryFolder(), 'gone');
  await expect(runGit(['version'], { folder })).rejects.toThrow(/gone is not there/);
});

describe('a cancelled call', () => {
  it('before it began starts nothing', async () => {
    const reason = new Error('my reason');
    const call = { folder: await temporaryFolder(), signal: AbortSignal.abort(reason) };
    await expect(runGit(['version'], call)).rejects.toBe(reason);
  });

  it('rejects with the signal’s own reason, leaves no process and no listener, and may be cancelled twice', async () => {
    const { url, connected } = await silentServer();
    const abort = new AbortController();
    const { signal } = abort;
    const folder = ownFolder(await temporaryFolder());
    const asked = remoteTip(url, 'main', { folder, signal });
    const outcome = asked.catch((error: unknown) => error);
    await connected;
    expect(processesWith(`git-remote-http ${url}`) + processesWith(`remote-http ${url}`)).toBeGreaterThan(0);
    const reason = new Error('my reason');
    abort.abort(reason);
    abort.abort(new Error('another'));
    expect(await outcome).toBe(reason);
    expect(processesWith(url)).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('after it ended changes nothing', async () => {
    const abort = new AbortController();
    const { signal } = abort;
    const { stdout } = await runGit(['version'], { folder: await temporaryFolder(), signal });
    abort.abort();
    expect(stdout.toString()).toMatch(/^git version/);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('ends a program that ignores the request to end', async () => {
    const folder = await temporaryFolder();
    const stubborn = join(folder, 'stubborn');
    await writeFile(stubborn, '#!/bin/sh\ntrap "" TERM\ntouch started\nsleep 60 & wait; sleep 60\n');
    await chmod(stubborn, 0o755);
    const abort = new AbortController();
    const call = { folder, signal: abort.signal };
    const outcome = runGit(['-c', `alias.stubborn=!${stubborn}`, 'stubborn'], call).catch((error: unknown) => error);
    await vi.waitUntil(() => processesWith(stubborn) > 0, { timeout: 20_000 });
    const reason = new Error('enough');
    abort.abort(reason);
    expect(await outcome).toBe(reason);
    expect(processesWith(stubborn)).toBe(0);
  }, 60_000);
});

describe('a call with limits', () => {
  it('ends where the server stays silent', async () => {
    const { url } = await silentServer();
    const call = { folder: ownFolder(await temporaryFolder()), limits: { silentMs: 300, totalMs: 60_000 } };
    const error = await remoteTip(url, 'main', call).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GitTimeout);
    expect(processesWith(url)).toBe(0);
  });

  it('ends where it takes too long in all, though something comes now and then', async () => {
    const folder = await temporaryFolder();
    const args = ['-c', 'alias.drip=!while true; do echo x >&2; sleep 0.05; done', 'drip'];
    const limits = { silentMs: 5_000, totalMs: 400 };
    await expect(runGit(args, { folder }, { limits })).rejects.toThrow(/took longer than/);
    await sleep(0);
  });
});
