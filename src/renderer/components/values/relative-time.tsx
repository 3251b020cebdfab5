import { formatInstant } from './format.ts';
import { useMinute } from './minute.ts';
import { timeDistance } from './time-distance.ts';

interface RelativeTimeProps {
  /** ISO 8601, or a date; null where it is not known. */
  at: string | Date | null;
  /** `short` for columns: 3 h, 2 d. */
  form?: 'long' | 'short' | undefined;
}

/** How long ago; the full instant with its zone is the tooltip and the `datetime`. */
export function RelativeTime({ at, form = 'long' }: RelativeTimeProps) {
  const now = useMinute();
  if (at === null) return <span>unknown date</span>;
  const instant = new Date(at);
  // What cannot be read as a date is shown as it is.
  if (Number.isNaN(instant.getTime())) return <span>{String(at)}</span>;
  return (
    <time dateTime={instant.toISOString()} title={formatInstant(instant)}>
      {timeDistance(instant, now, form)}
    </time>
  );
}
