import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** The smallest window that the screens are drawn for. */
export const SMALLEST = { width: 960, height: 600 };
const FIRST = { width: 1440, height: 900 };
/** As much of a window's top has to be on a screen for it to be moved by hand. */
const REACHABLE = 64;

const Place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(SMALLEST.width),
  height: z.int().min(SMALLEST.height),
  isMaximized: z.boolean(),
});
export type Place = z.infer<typeof Place>;

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the window was; null where that is not known. */
export function readPlace(file: string): Place | null {
  try {
    return Place.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Remembers where the window is. A disk that refuses costs the place alone. */
export function writePlace(file: string, place: Place): void {
  try {
    writeFileSync(file, JSON.stringify(place), { mode: 0o600 });
  } catch {
    // The next window opens where the first one did.
  }
}

/** The bounds of a new window: where it was, if a screen is still there; otherwise the system says where. */
export function boundsFor(place: Place | null, screens: readonly Area[]): Partial<Area> {
  if (place === null) return FIRST;
  const { x, y, width, height } = place;
  const isReachable = screens.some(
    (screen) =>
      x + width >= screen.x + REACHABLE &&
      x <= screen.x + screen.width - REACHABLE &&
      y >= screen.y &&
      y <= screen.y + screen.height - REACHABLE,
  );
  return isReachable ? { x, y, width, height } : { width, height };
}
