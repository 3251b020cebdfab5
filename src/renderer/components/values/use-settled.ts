import { useEffect, useState } from 'react';

/**
 * A value once it has held for a while: what is asked for it is not asked at each key press. The first value holds at once.
 * @param waits Whether the first value, too, has to have held: undefined until then.
 */
export function useSettled<Value>(
  value: Value | undefined,
  ms: number,
  { waits = false }: { waits?: boolean } = {},
): Value | undefined {
  const [settled, setSettled] = useState(waits ? undefined : value);
  if (!waits && settled === undefined && value !== undefined) setSettled(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
