import { useEffect, useState } from 'react';

/** The time, true to the second while something goes on. */
export function useNow(isGoing: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!isGoing) return;
    const tick = (): void => setNow(new Date());
    const first = requestAnimationFrame(tick);
    const timer = setInterval(tick, 1_000);
    return () => {
      cancelAnimationFrame(first);
      clearInterval(timer);
    };
  }, [isGoing]);
  return now;
}
