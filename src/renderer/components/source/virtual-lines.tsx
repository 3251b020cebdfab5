import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './virtual-lines.module.css';

const LINE_HEIGHT = 18;

interface VirtualLinesProps {
  /** What they are, for assistive technology. */
  label: string;
  /** Of the box that scrolls. */
  className: string | undefined;
  count: number;
  /** Lines that are drawn beside those in view. */
  overscan: number;
  renderLine: (index: number) => ReactNode;
  /** The line that is in view first. */
  first?: number;
}

/** Many lines of text, of which only those in view are in the document. Each is as high as its words need. */
export function VirtualLines({ label, className, count, overscan, renderLine, first }: VirtualLinesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan,
  });
  useEffect(() => {
    if (first === undefined) return;
    // What opens around it has no size yet: only with the next frame is there something to scroll.
    const frame = requestAnimationFrame(() => virtual.scrollToIndex(first, { align: 'center' }));
    return () => cancelAnimationFrame(frame);
  }, [virtual, first]);
  return (
    <div className={className} role="region" aria-label={label} tabIndex={0} ref={scroller}>
      <div className={classes.room} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            className={classes.placed}
            style={{ transform: `translateY(${start}px)` }}
            data-index={index}
            ref={virtual.measureElement}
            key={index}
          >
            {renderLine(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
