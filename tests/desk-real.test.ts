import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { publishAll, run } from './support/demo-run.ts';
import { engineClient } from './support/engine-client.ts';
import { hostedSample, sample } from './support/hosted-sample.ts';

describe.skipIf(sample === undefined)('on the real registry (where REGISTRY_SAMPLE names it)', () => {
  it('clones, enriches, decides twenty changes, publishes, and is seen live', async () => {
    const { sandbox, site, folder, close } = await hostedSample();
    onTestFinished(close);
    const target = join(folder, 'clone');
    const client = await engineClient(undefined, {
      github: sandbox.url,
      web: `${sandbox.url}/`,
      usageWeek: sandbox.usageWeek,
      usageMonth: sandbox.usageMonth,
      site: { url: site, cacheMinutes: 1 },
    });
    const { call, next } = client;
    await call('account.signIn', { token: 'ghp_0123456789abcdefghij' });
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
