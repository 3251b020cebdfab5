import { expect, it, onTestFinished } from 'vitest';
import type { RunProblem, SourceState } from '../../shared/contract/enrichment.ts';
import type { EnrichmentPlan } from '../../shared/run.ts';
import { openDatabase } from './open.ts';
import { RunStore } from './run-store.ts';

const PLAN: EnrichmentPlan = {
  ...{ registry: '/r', sources: ['github'], plugins: [], write: false, accept: 'routine' },
  githubUrl: 'http://127.0.0.1',
};
const SOURCES: SourceState[] = [{ source: 'github', state: 'failed', done: 3, total: 9, changes: 2, problems: 1 }];
const REQUESTS = { graphql: 4, rest: 0, usage: 0 };
const PROBLEMS: RunProblem[] = [{ source: 'github', problem: { code: 'github.unreachable', detail: 'x' } }];

async function store() {
  const database = await openDatabase();
  onTestFinished(() => {
    database.close();
  });
  return { database, runs: new RunStore(database) };
}

it('keeps what came of a run, source by source', async () => {
  const { runs } = await store();
  const id = runs.begin(PLAN, 1_000);
  runs.end(id, { state: 'incomplete', problems: PROBLEMS, sources: SOURCES, requests: REQUESTS }, 2_000);
  expect(runs.last()).toEqual({
    ...{ id: Number(id), state: 'incomplete', startedAt: new Date(1_000), endedAt: new Date(2_000), plan: PLAN },
    ...{ problems: PROBLEMS, came: { sources: SOURCES, requests: REQUESTS } },
  });
});

it('knows nothing of what came of one that was cut off, or that an earlier version ran', async () => {
  const { database, runs } = await store();
  runs.begin(PLAN, 1_000);
  expect(runs.last()).toMatchObject({ state: 'cancelled', endedAt: null, came: null });
  database.exec("UPDATE runs SET state = 'done', ended_at = 2000");
  expect(runs.last()).toMatchObject({ state: 'done', came: null });
});
