import { SOURCE_NAMES } from '../../src/shared/change.ts';
import type { ReviewChange } from '../../src/shared/contract/changes.ts';
import type { RunState } from '../../src/shared/contract/enrichment.ts';
import { ProblemError, type Problem } from '../../src/shared/problems/index.ts';
import { engineClient, type TestClient } from './engine-client.ts';

/** An engine with the demo open, in which nothing goes wrong but what happened to its plugins. */
export async function openDemo(): Promise<TestClient> {
  const client = await engineClient();
  await client.call('registry.demo');
  await client.call('demo.setFaults', { names: [] });
  return client;
}

/** Runs everything, to its end. */
export async function run({ call, next }: TestClient): Promise<RunState> {
  const ended = next('enrichment.changed', ({ status }) => status !== 'running');
  await call('enrichment.start', { sources: [...SOURCE_NAMES], plugins: [] });
  return ended;
}

/** Publishes what is accepted, as the plan proposes it. */
export async function publishAll({ call }: TestClient) {
  const { base, digest: plan, subject, body } = await call('publish.plan', {});
  return call('publish.start', { base, plan, subject, body });
}

/** The first change that is as it is looked for. */
export async function changeWhere(
  { call }: TestClient,
  isMeant: (change: ReviewChange) => boolean,
): Promise<ReviewChange> {
  const found = (await call('changes.list')).changes.find(isMeant);
  if (found === undefined) throw new Error('the demo has no such change');
  return found;
}

/** What went wrong. */
export async function problemIn(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('nothing went wrong');
}
