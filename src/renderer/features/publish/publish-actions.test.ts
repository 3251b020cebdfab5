import { beforeEach, expect, it } from 'vitest';
import { ProblemError, type Problem } from '../../../shared/problems/index.ts';
import type { EngineClient } from '../../data/index.ts';
import { examplePlan, plannedFile } from './plan/example-plan.ts';
import type { Planned } from './plan/use-plan.ts';
import { fetchAndPropose, push, revert, tick } from './publish-actions.ts';
import { takeRegistry, usePublishView, writeDraft } from './selection/publish-view.ts';

const { getState: get } = usePublishView;
const conflict: Problem = { code: 'change.conflict', path: '_plugins/a.md', theirs: '1', ours: '2' };

/** An engine that answers each call with a value, or refuses it with a problem; and what it was asked. */
function engineOf(answer: unknown): { engine: EngineClient; asked: unknown[] } {
  const asked: unknown[] = [];
  const engine = {
    call: (name: string, input: unknown) => {
      asked.push([name, input]);
      return answer instanceof ProblemError ? Promise.reject(answer) : Promise.resolve(answer);
    },
    on: () => () => undefined,
    onReconnect: () => () => undefined,
  };
  return { engine: engine as unknown as EngineClient, asked };
}

function planned(over: Partial<Planned> = {}): Planned {
  const plan = examplePlan();
  return {
    scope: { id: '' },
    plan,
    digest: plan.digest,
    problem: undefined,
    isReading: false,
    isStale: false,
    readAgain: () => undefined,
    draft: { without: new Set() },
    subject: ' Update usage ',
    body: 'Why.',
    without: [],
    sums: { files: 3, changes: 6, additions: 6, deletions: 3, leftOut: 0 },
    ...over,
  };
}

let folders = 0;
beforeEach(() => takeRegistry(`/registry/${(folders += 1)}`));

it('pushes what is ticked, on the tip that was looked at', async () => {
  const { engine, asked } = engineOf({ commit: 'c'.repeat(40), branch: 'main' });
  writeDraft('', { subject: 'Update usage', without: new Set(['_plugins/b.md']) });
  expect(await push(engine, planned({ without: ['_plugins/b.md'] }))).toBe(true);
  expect(asked).toEqual([
    [
      'publish.start',
      { base: 'b'.repeat(40), plan: 'd', subject: 'Update usage', body: 'Why.', without: ['_plugins/b.md'] },
    ],
  ]);
  // The message was used; what was left out stays so.
  expect(get().drafts['']).toEqual({ without: new Set(['_plugins/b.md']) });
});

it('pushes only what was chosen, with the reason that was given', async () => {
  const { engine, asked } = engineOf({ commit: 'c'.repeat(40), branch: 'main' });
  const only = [{ entry: 'a', file: 'a', field: 'title' }];
  await push(engine, planned({ scope: { id: 'x', only } }), 'It has to be.');
  expect(asked).toMatchObject([['publish.start', { only, anyway: 'It has to be.' }]]);
});

it('keeps the message of a push that was refused, and reads anew what would be pushed', async () => {
  const problem: Problem = { code: 'publish.moved', branch: 'main', commits: 2, detail: 'fetched' };
  let reads = 0;
  writeDraft('', { subject: 'Mine' });
  const { engine } = engineOf(new ProblemError(problem));
  expect(await push(engine, planned({ readAgain: () => (reads += 1) }))).toBe(false);
  expect(get()).toMatchObject({
    busy: null,
    refusal: { problem, base: 'b'.repeat(40) },
    drafts: { '': { subject: 'Mine' } },
  });
  expect(reads).toBe(1);
});

it('reads anew what would be pushed where it is not what was shown', async () => {
  const problem: Problem = { code: 'publish.plan-moved-on' };
  let reads = 0;
  const { engine } = engineOf(new ProblemError(problem));
  expect(await push(engine, planned({ readAgain: () => (reads += 1) }))).toBe(false);
  expect(get()).toMatchObject({ busy: null, refusal: null, problem });
  expect(reads).toBe(1);
});

it('asks for a reason where a warning came up since', async () => {
  const { engine } = engineOf(new ProblemError({ code: 'publish.needs-reason', detail: 'main takes no push' }));
  await push(engine, planned());
  expect(get()).toMatchObject({ refusal: null, warning: 'main takes no push' });
});

it('pushes once, though the key is pressed twice', async () => {
  const { engine, asked } = engineOf({ commit: 'c'.repeat(40), branch: 'main' });
  await Promise.all([push(engine, planned()), push(engine, planned())]);
  expect(asked).toHaveLength(1);
});

it('remembers over a fetch what has to be looked at again', async () => {
  const heldBack = [
    { path: '_plugins/a.md', changes: 1, problem: conflict },
    { path: '_plugins/d.md', changes: 1, problem: { code: 'file.dirty', path: '_plugins/d.md' } as const },
  ];
  const { engine, asked } = engineOf({ behind: 0 });
  usePublishView.setState({ refusal: { problem: conflict, scope: '', base: 'b' } });
  await fetchAndPropose(engine, planned({ plan: examplePlan({ files: [plannedFile('x')], heldBack }) }));
  expect(asked).toEqual([['registry.fetch', undefined]]);
  expect(get()).toMatchObject({ refusal: null, busy: null, lookAgain: [conflict] });
});

it('leaves a refusal where it is when the fetch does not come about', async () => {
  const problem: Problem = { code: 'git.unreachable', remote: 'r', detail: 'no' };
  const refusal = { problem: conflict, scope: '', base: 'b' };
  usePublishView.setState({ refusal });
  await fetchAndPropose(engineOf(new ProblemError(problem)).engine, planned());
  expect(get()).toMatchObject({ refusal, problem, busy: null });
});

it('says beside a publish why it was not reverted', async () => {
  const problem: Problem = { code: 'publish.revert-conflict', commit: 'c', path: 'a' };
  usePublishView.setState({ dialog: { kind: 'revert', commit: 'c' } });
  await revert(engineOf(new ProblemError(problem)).engine, 'c');
  expect(get()).toMatchObject({ attempts: { c: { problem } }, dialog: null });
});

it('leaves files out, and takes them in again', () => {
  tick('', ['a', 'b'], false);
  tick('', ['a'], true);
  expect(get().drafts['']?.without).toEqual(new Set(['b']));
});
