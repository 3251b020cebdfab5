import { useEffect, useState } from 'react';

/** So long a plugin has to stay selected before the engine is asked about it. */
const REST_MS = 120;

/** Whether a plugin has been looked at for a moment: while `j` is held down nothing is asked. */
export function useIsSettled(path: string): boolean {
  const [settled, setSettled] = useState(path);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(path), REST_MS);
    return () => clearTimeout(timer);
  }, [path]);
  return settled === path;
}
