import { formatNumber } from '../values/format.ts';
import { linePath, sparkPoints } from './line-path.ts';
import classes from './sparkline.module.css';

const BOX = { width: 60, height: 18, inset: 3 };

interface SparklineProps {
  /** The oldest first; null where nothing was counted. */
  values: readonly (number | null)[];
  /** What is counted: "Instances a month, 12 weeks". */
  label: string;
  /** Only where a rule flagged it, whose words stand in the same row. */
  alarm?: boolean | undefined;
}

/** A number's last weeks in 60 by 18 pixels, the last point marked. */
export function Sparkline({ values, label, alarm = false }: SparklineProps) {
  const counted = values.filter((value) => value !== null);
  const [first] = counted;
  const last = counted.at(-1);
  if (first === undefined || last === undefined) return <span className={classes.none}>not counted</span>;
  const points = sparkPoints(values, BOX);
  const end = points.findLast((point) => point !== null);
  return (
    <svg
      className={classes.spark}
      data-alarm={alarm || undefined}
      width={BOX.width}
      height={BOX.height}
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={`${label}: from ${formatNumber(first)} to ${formatNumber(last)}`}
    >
      <path d={linePath(points)} />
      {end && <circle cx={end.x} cy={end.y} r="2" />}
    </svg>
  );
}
