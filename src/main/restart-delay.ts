const MINUTE_MS = 60_000;
const FIRST_WAIT_MS = 250;
const CRASHES_A_MINUTE = 5;

/**
 * How long to wait before the engine is started again.
 * @param crashes When it stopped unasked, in milliseconds, the last one included.
 * @returns Null where it stopped five times within a minute: it would stop again.
 */
export function restartDelayMs(crashes: readonly number[], nowMs: number): number | null {
  const lately = crashes.filter((at) => nowMs - at < MINUTE_MS).length;
  return lately >= CRASHES_A_MINUTE ? null : FIRST_WAIT_MS * 2 ** Math.max(0, lately - 1);
}
