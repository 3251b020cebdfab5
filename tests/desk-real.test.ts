import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../src/sandbox/index.ts';
import { publishAll, run } from './support/demo-run.ts';
import { engineClient } from './support/engine-client.ts';

const sample = process.env.REGISTRY_SAMPLE;

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'registry-desk-real-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** The real registry in git, hosted by a GitHub of its own. */
async function hosted() {
  const origin = join(await folder(), 'origin');
  await cp(sample ?? '', origin, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: origin });
  git('init', '--quiet', '--initial-branch', 'gh-pages');
  git('add', '--all');
  git('-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org', 'commit', '--quiet', '-m', 'The registry');
  const sandbox = await startSandbox({
    hosts: { folder: origin, owner: 'hearthside', name: 'plugins' },
    buildMs: 300,
    seed: 3,
  });
  onTestFinished(() => sandbox.close());
  if (sandbox.hosted === undefined) throw new Error('it hosts what it was given');
  return { sandbox, hosted: sandbox.hosted };
}

describe.skipIf(sample === undefined)('on the real registry (where REGISTRY_SAMPLE names it)', () => {
  it('clones, enriches, decides twenty changes, publishes, and is seen live', async () => {
    const { sandbox, hosted: registry } = await hosted();
    const client = await engineClient(undefined, {
      github: sandbox.url,
      web: `${sandbox.url}/`,
      usageWeek: sandbox.usageWeek,
      usageMonth: sandbox.usageMonth,
      site: { url: registry.site, cacheMinutes: 1 },
    });
    const { call, next } = client;
    await call('account.signIn', { token: 'ghp_0123456789abcdefghij' });
    const target = join(await folder(), 'plugins');
    const cloned = next('registry.cloned', () => true);
    await call('registry.clone', { address: 'hearthside/plugins', folder: target });
    expect(await cloned).toMatchObject({ outcome: 'done' });
    expect((await call('app.state')).registry).toMatchObject({
      entries: 300,
      unreadable: 0,
      name: 'hearthside/plugins',
    });
    const config = await readFile(join(target, '.git/config'), 'utf8');
    expect(config).not.toContain('ghp_');

    expect((await run(client)).problems.filter(({ problem }) => problem.code === 'desk.internal')).toEqual([]);
    const { changes } = await call('changes.list');
    const single = changes
      .filter(({ reachesUsers, standing }) => !reachesUsers && standing === 'undecided')
      .slice(0, 10);
    const routine = changes.filter(({ severity }) => severity === 'routine').slice(0, 20 - single.length);
    for (const { entry, file, field, after = null } of single) {
      await call('changes.decide', { decisions: [{ entry, file, field, after, verdict: 'accept', why: null }] });
    }
    await call('changes.decide', {
      decisions: routine.map(({ entry, file, field, after = null }) => ({
        ...{ entry, file, field, after },
        verdict: 'reject' as const,
        why: 'not today',
      })),
    });
    execFileSync('git', ['config', 'user.name', 'Hollis Lane'], { cwd: target });
    execFileSync('git', ['config', 'user.email', 'hollis@example.org'], { cwd: target });
    const live = next('publish.changed', ({ state }) => state === 'live');
    const { commit, files } = await publishAll(client);
    expect(files).toBeGreaterThan(250);
    const seen = await live;
    expect(seen).toMatchObject({ commit, live: { of: seen.live.shown } });
    expect(seen.live.of).toBeGreaterThan(1_000);
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: target, encoding: 'utf8' })).toBe('');
    const left = (await call('changes.list')).changes.filter(({ standing }) => standing === 'rejected');
    expect(left).toHaveLength(routine.length);
  }, 120_000);
});
