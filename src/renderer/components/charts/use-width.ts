import { useCallback, useState } from 'react';

/** The width of an element in whole pixels, kept up to date; 0 until it is laid out. Give `measure` as its `ref`. */
export function useWidth(): { width: number; measure: (element: Element | null) => (() => void) | undefined } {
  const [width, setWidth] = useState(0);
  const measure = useCallback((element: Element | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver((entries) => {
      const entry = entries.at(-1);
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { width, measure };
}
