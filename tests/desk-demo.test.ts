import { expect, it } from 'vitest';
import { SOURCE_NAMES } from '../src/shared/change.ts';
import { engineClient } from './support/engine-client.ts';

it('does the whole job on the demo: run, decide, publish, build, live', async () => {
  const { call, next } = await engineClient();
  const opened = await call('registry.demo');
  expect(opened).toMatchObject({ isDemo: true, entries: 60, lockedBy: null, name: 'hearthside/plugin-registry' });
  expect(opened.sync).toMatchObject({ ahead: 0, behind: 0 });
  expect((await call('app.state')).account).toMatchObject({ login: 'hollis-lane', may: { push: 'yes' } });
  expect(await call('enrichment.state')).toBeNull();

  const ended = next('enrichment.changed', ({ status }) => status !== 'running');
  await call('enrichment.start', { sources: [...SOURCE_NAMES], plugins: [] });
  const run = await ended;
  const codes = new Set(run.problems.map(({ problem }) => problem.code));
  expect(codes).toEqual(new Set(['github.field-failed', 'source.host-unsupported']));
  expect(run).toMatchObject({ status: 'incomplete' });

  const { changes, signals } = await call('changes.list');
  expect(new Set(changes.map(({ severity }) => severity))).toEqual(new Set(['alarming', 'notable', 'routine']));
  expect(signals.map(({ code }) => code)).toContain('owner-changed');
  const python = changes.find(({ source, severity }) => source === 'compatibility' && severity === 'notable');
  if (python === undefined) throw new Error('the demo has an entry whose source says something else');
  const { entry, file, field, after = null } = python;
  expect(python.standing).toBe('undecided');
  await call('changes.decide', { decisions: [{ entry, file, field, after, verdict: 'accept', why: null }] });

  const plan = await call('publish.plan', {});
  expect(plan.files.map(({ path }) => path)).toContain(file);
  expect(plan.heldBack).toEqual([]);
  expect(plan.protection.push).toBe('allowed');
  const live = next('publish.changed', ({ state }) => state === 'live');
  const { base, digest, subject, body } = plan;
  const publication = await call('publish.start', { base, plan: digest, subject, body });
  expect(publication).toMatchObject({ state: 'pushed', files: plan.files.length });
  expect(await live).toMatchObject({ commit: publication.commit });

  const left = await call('changes.list');
  expect(left.changes.filter(({ standing }) => standing === 'accepted')).toEqual([]);
  expect(left.changes.length).toBeGreaterThan(0);
  expect((await call('registry.fetch')).behind).toBe(0);
});
