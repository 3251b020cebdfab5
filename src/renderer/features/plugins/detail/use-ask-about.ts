import { useEffect, useRef } from 'react';
import { useAsk, type Asked } from '../../../data/index.ts';

/**
 * Asks as `useAsk` does, and again whenever the engine says something new of what was asked about.
 * @param about What it said last.
 */
export function useAskAbout<Value>(key: string | undefined, about: unknown, ask: () => Promise<Value>): Asked<Value> {
  const asked = useAsk(key, ask);
  const { again } = asked;
  const known = useRef({ key, about });
  useEffect(() => {
    const before = known.current;
    known.current = { key, about };
    if (before.key === key && before.about !== about) again();
  }, [key, about, again]);
  return asked;
}
