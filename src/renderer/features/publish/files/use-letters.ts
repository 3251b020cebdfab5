import { type RefObject, useLayoutEffect, useState } from 'react';
import { lettersIn } from './row-height.ts';

/** Of the list as it is at first. */
const AT_FIRST = 352;

/** How many letters stand in a line of an element, as wide as it is now. */
export function useLetters(of: RefObject<HTMLElement | null>): number {
  const [letters, setLetters] = useState(lettersIn(AT_FIRST));
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setLetters(lettersIn(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return letters;
}
