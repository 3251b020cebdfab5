import { useEffect, useState } from 'react';

/** The time in milliseconds, true to the second while something goes on. */
export function useNow(isGoing: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isGoing) return;
    const tick = (): void => setNow(Date.now());
    const first = requestAnimationFrame(tick);
    const timer = setInterval(tick, 1_000);
    return () => {
      cancelAnimationFrame(first);
      clearInterval(timer);
    };
  }, [isGoing]);
  return now;
}
