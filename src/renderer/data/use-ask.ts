import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Problem } from '../../shared/problems/index.ts';
import { useEngine } from './engine.ts';
import { problemOf } from './follow-engine.ts';

/** Something that was asked of the engine: on its way, there, or refused. What was there stays while it is asked anew. */
export interface Asked<Value> {
  value: Value | undefined;
  problem: Problem | undefined;
  isAsking: boolean;
  /** Asks again. */
  again: () => void;
}

interface Answer<Value> {
  key: string;
  /** Which asking it answers. */
  to: string;
  value?: Value | undefined;
  problem?: Problem;
}

/**
 * Asks the engine when a component is there, and again whenever `key` differs. What an engine that stopped has not
 * answered is no problem of its own: it is asked again when the engine is back.
 * @param key What is asked for; undefined asks nothing.
 * @param ask Not asked again when it alone differs.
 */
export function useAsk<Value>(key: string | undefined, ask: () => Promise<Value>): Asked<Value> {
  const engine = useEngine();
  const [count, setCount] = useState(0);
  const [answer, setAnswer] = useState<Answer<Value>>();
  const asking = key === undefined ? undefined : `${count} ${key}`;
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (key === undefined || asking === undefined) return;
    let isWanted = true;
    let isAnswered = false;
    const stop = engine.onReconnect(() => {
      if (!isAnswered) setCount((before) => before + 1);
    });
    askNow().then(
      (value) => {
        isAnswered = true;
        if (isWanted) setAnswer({ key, to: asking, value });
      },
      (error: unknown) => {
        const problem = problemOf(error);
        if (!isWanted || problem.code === 'desk.stopped') return;
        isAnswered = true;
        const kept = (before: Answer<Value> | undefined) => (before?.key === key ? before.value : undefined);
        setAnswer((before) => ({ key, to: asking, value: kept(before), problem }));
      },
    );
    return () => {
      isWanted = false;
      stop();
    };
  }, [engine, key, asking]);
  const again = useCallback(() => setCount((before) => before + 1), []);
  const own = answer?.key === key ? answer : undefined;
  return {
    value: own?.value,
    problem: own?.problem,
    isAsking: asking !== undefined && own?.to !== asking,
    again,
  };
}
