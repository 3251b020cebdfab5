import { useEffect, useState } from 'react';

/**
 * A value once it has held for a while: what is asked for it is not asked at each key press.
 * @param first What it is until then.
 */
export function useSettled<Value>(value: Value, ms: number, first: Value): Value {
  const [settled, setSettled] = useState(first);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
