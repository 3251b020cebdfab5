/** One line: what was measured, beside what was asked. */
export function row(name: string, value: number, unit: string, atMost?: number): void {
  const limit =
    atMost === 0 ? 'none' : `at most ${rounded(atMost ?? 0)} ${unit}: ratio ${(value / (atMost ?? 0)).toFixed(2)}`;
  const asked = atMost === undefined ? '' : `asked ${limit}`;
  console.log(`  ${name.padEnd(60)} ${`${rounded(value)} ${unit}`.padEnd(14)} ${asked}`.trimEnd());
}

function rounded(value: number): number {
  return Number(value.toFixed(value < 10 ? 2 : 1));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Of several rounds over the same steps, each step's best: what else the computer does is not the app's. */
export function bestOfEach(rounds: readonly (readonly number[])[]): number[] {
  return (rounds[0] ?? []).map((_, step) =>
    Math.min(...rounds.map((round) => round[step] ?? Number.POSITIVE_INFINITY)),
  );
}
