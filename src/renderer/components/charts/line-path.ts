export interface Point {
  x: number;
  y: number;
}

/**
 * The SVG path through points, to a tenth of a pixel.
 * @param points Null where nothing was counted: the line breaks there, and never falls to zero.
 */
export function linePath(points: readonly (Point | null)[]): string {
  let path = '';
  let isDown = false;
  for (const point of points) {
    if (point) path += `${isDown ? 'L' : 'M'}${tenth(point.x)} ${tenth(point.y)}`;
    isDown = point !== null;
  }
  return path;
}

/** The areas between a broken line and the floor at `y`. */
export function areaPath(points: readonly (Point | null)[], floor: number): string {
  let path = '';
  let run: Point[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length > 1)
      path += `${linePath(run)}L${tenth(last.x)} ${tenth(floor)}L${tenth(first.x)} ${tenth(floor)}Z`;
    run = [];
  };
  for (const point of points) {
    if (point) run.push(point);
    else close();
  }
  close();
  return path;
}

/**
 * Values spread over a box, the lowest at its floor. A flat line runs through the middle.
 * @param inset Kept free on every side, for the pen and the last point.
 */
export function sparkPoints(
  values: readonly (number | null)[],
  box: { width: number; height: number; inset: number },
): (Point | null)[] {
  const counted = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...counted), Math.max(...counted)];
  const step = values.length > 1 ? (box.width - 2 * box.inset) / (values.length - 1) : 0;
  const room = box.height - 2 * box.inset;
  return values.map((value, at) => {
    if (value === null) return null;
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return { x: box.inset + at * step, y: box.inset + (1 - share) * room };
  });
}

/** Three round values, from zero or below the lowest, to the highest or above it: the lines of a chart's grid. */
export function gridValues(low: number, high: number): [number, number, number] {
  const floor = Math.min(0, low);
  const span = high - floor || 1;
  const rough = span / 2;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * unit).find((size) => size >= rough * (1 - 1e-9)) ?? 10 * unit;
  const start = Math.floor(floor / step) * step;
  // A floor below zero is rounded down, and may push the top under the highest value.
  const fit = start + 2 * step >= high * (1 - 1e-9) ? step : 2 * step;
  return [start, start + fit, start + 2 * fit];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
