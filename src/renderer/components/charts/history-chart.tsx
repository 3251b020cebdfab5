import { formatDay, formatNumber } from '../values/format.ts';
import classes from './history-chart.module.css';
import { areaPath, gridValues, linePath, type Point } from './line-path.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 132;
const TOP = 8;
const FLOOR = 108;
/** Room on the right for the grid's labels: "20,000". */
const LABELS = 56;
const DAY_MS = 86_400_000;

interface HistoryChartProps {
  /** By day (`2026-11-24`), the oldest first; null where nothing was counted. */
  observations: readonly { day: string; value: number | null }[];
  /** What is counted: "Instances a month". */
  label: string;
  /** The day that a rule flagged. */
  alarmDay?: string | undefined;
}

/** A number over time: line and area, three lines of grid, the first and the last day. */
export function HistoryChart({ observations, label, alarmDay }: HistoryChartProps) {
  const { width, measure } = useWidth();
  const counted = observations.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
  const [first] = counted;
  const last = counted.at(-1);
  if (!first || !last) return <p className={classes.none}>Not counted yet.</p>;

  const values = counted.map(({ value }) => value);
  const grid = gridValues(Math.min(...values), Math.max(...values));
  const [low, , high] = grid;
  const yOf = (value: number) => FLOOR - ((value - low) / (high - low)) * (FLOOR - TOP);
  const start = Date.parse(first.day);
  const days = Math.max(1, (Date.parse(last.day) - start) / DAY_MS);
  const room = Math.max(0, width - LABELS);
  const xOf = (day: string) => 2 + ((Date.parse(day) - start) / DAY_MS / days) * (room - 4);
  const points: (Point | null)[] = observations.map(({ day, value }) =>
    value === null ? null : { x: xOf(day), y: yOf(value) },
  );
  const alarm = counted.find(({ day }) => day === alarmDay);
  const words = `${label}: from ${formatNumber(first.value)} on ${dayLabel(first.day)} to ${formatNumber(last.value)} on ${dayLabel(last.day)}, at most ${formatNumber(Math.max(...values))}`;

  return (
    <div className={classes.chart} ref={measure}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={words}>
          {grid.map((value) => (
            <g key={value}>
              <path className={classes.grid} d={`M0 ${Math.round(yOf(value)) + 0.5}H${room}`} />
              <text x={width} y={yOf(value) + 4} textAnchor="end">
                {formatNumber(value)}
              </text>
            </g>
          ))}
          <path className={classes.area} d={areaPath(points, FLOOR)} />
          <path className={classes.line} d={linePath(points)} />
          <circle className={classes.last} cx={xOf(last.day)} cy={yOf(last.value)} r="3" />
          {alarm && <circle className={classes.alarm} cx={xOf(alarm.day)} cy={yOf(alarm.value)} r="4.5" />}
          <text x="0" y={HEIGHT - 4}>
            {dayLabel(first.day)}
          </text>
          {first.day !== last.day && (
            <text x={room} y={HEIGHT - 4} textAnchor="end">
              {dayLabel(last.day)}
            </text>
          )}
        </svg>
      )}
    </div>
  );
}

// A day has no zone: noon of it is the same day from UTC-11 to UTC+11.
function dayLabel(day: string): string {
  return formatDay(new Date(`${day.slice(0, 10)}T12:00:00Z`));
}
