import { beforeEach, describe, expect, it } from 'vitest';
import type { Deciding } from '../../shared/contract/changes.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { EngineClient } from './engine-client.ts';
import { decide, forgetDecided, redo, undo, useDecided } from './undo.ts';

const deciding = (field: string, verdict: Deciding['verdict']): Deciding => ({
  entry: '_plugins/a.md',
  file: '_plugins/a.md',
  field,
  after: 1,
  verdict,
  why: null,
});

/** An engine that holds one verdict a field, and refuses once what it is told to, after so many calls. */
function engineOf(): EngineClient & {
  verdicts: Map<string, Deciding['verdict']>;
  sizes: number[];
  refusal: ProblemError | undefined;
  refusesAfter: number;
} {
  const verdicts = new Map<string, Deciding['verdict']>();
  const engine = {
    verdicts,
    sizes: [] as number[],
    refusal: undefined as ProblemError | undefined,
    refusesAfter: 0,
    call: (_: string, { decisions }: { decisions: Deciding[] }) => {
      const { refusal } = engine;
      if (refusal && engine.refusesAfter === 0) {
        engine.refusal = undefined;
        return Promise.reject(refusal);
      }
      if (refusal) engine.refusesAfter -= 1;
      engine.sizes.push(decisions.length);
      const back = decisions.map((one) => ({ ...one, verdict: verdicts.get(one.field) ?? 'undecided' }));
      for (const { field, verdict } of decisions) verdicts.set(field, verdict);
      return Promise.resolve({ undo: back });
    },
    on: () => () => undefined,
    onReconnect: () => () => undefined,
  };
  return engine as unknown as ReturnType<typeof engineOf>;
}

beforeEach(forgetDecided);

it('undoes and does again, in order', async () => {
  const engine = engineOf();
  await decide(engine, [deciding('a', 'accept')]);
  await decide(engine, [deciding('b', 'reject')]);
  expect(await undo(engine)).toEqual([deciding('b', 'undecided')]);
  expect(await undo(engine)).toEqual([deciding('a', 'undecided')]);
  expect(await undo(engine)).toBeNull();
  await redo(engine);
  expect(Object.fromEntries(engine.verdicts)).toEqual({ a: 'accept', b: 'undecided' });
});

it('takes another step for each key press, though the engine has not answered', async () => {
  const engine = engineOf();
  await decide(engine, [deciding('a', 'accept')]);
  await decide(engine, [deciding('b', 'accept')]);
  await Promise.all([undo(engine), undo(engine)]);
  expect(Object.fromEntries(engine.verdicts)).toEqual({ a: 'undecided', b: 'undecided' });
});

it('forgets what was undone when something else is decided', async () => {
  const engine = engineOf();
  await decide(engine, [deciding('a', 'accept')]);
  await undo(engine);
  await decide(engine, [deciding('b', 'accept')]);
  expect(await redo(engine)).toBeNull();
});

it('keeps nothing of what was refused', async () => {
  const engine = engineOf();
  engine.refusal = new ProblemError({ code: 'change.moved-on' });
  await expect(decide(engine, [deciding('a', 'accept')])).rejects.toThrow(ProblemError);
  expect(useDecided.getState().past).toEqual([]);
});

it.each([
  ['desk.stopped', 1],
  ['change.moved-on', 0],
] as const)('after %s an undo can be tried again: %i', async (code, left) => {
  const engine = engineOf();
  await decide(engine, [deciding('a', 'accept')]);
  engine.refusal = new ProblemError({ code });
  await expect(undo(engine)).rejects.toThrow(ProblemError);
  expect(useDecided.getState()).toMatchObject({ past: { length: left }, future: [] });
});

describe('more decisions than one message holds', () => {
  const many = Array.from({ length: 12_000 }, (_, at) => deciding(`f${at}`, 'accept'));
  const accepted = ({ verdicts }: ReturnType<typeof engineOf>): number =>
    [...verdicts.values()].filter((verdict) => verdict === 'accept').length;

  it('are made in parts, and undone and made again as one', async () => {
    const engine = engineOf();
    await decide(engine, many);
    expect(engine.sizes).toEqual([5_000, 5_000, 2_000]);
    expect(await undo(engine)).toHaveLength(12_000);
    expect(accepted(engine)).toBe(0);
    expect(Math.max(...engine.sizes)).toBe(5_000);
    expect(await redo(engine)).toHaveLength(12_000);
    expect(accepted(engine)).toBe(12_000);
  });

  it('hold up to the part that was refused, and that is undone', async () => {
    const engine = engineOf();
    engine.refusal = new ProblemError({ code: 'change.moved-on' });
    engine.refusesAfter = 2;
    await expect(decide(engine, many)).rejects.toThrow(ProblemError);
    expect(accepted(engine)).toBe(10_000);
    expect(await undo(engine)).toHaveLength(10_000);
    expect(accepted(engine)).toBe(0);
  });
});
