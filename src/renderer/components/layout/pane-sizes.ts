/** What a column may be, in pixels. */
export interface PaneBounds {
  id: string;
  /** At first. */
  size: number;
  min: number;
  max: number;
}

/** Sizes from storage, each within its bounds; what is missing or spoilt is as at first. */
export function restoredSizes(panes: readonly PaneBounds[], stored: string | null): Record<string, number> {
  const remembered = parsed(stored);
  return Object.fromEntries(
    panes.map((pane) => {
      const size = Object.hasOwn(remembered, pane.id) ? remembered[pane.id] : undefined;
      return [pane.id, typeof size === 'number' && Number.isFinite(size) ? within(pane, size) : pane.size];
    }),
  );
}

/** What to store after one pane has another size. A pane that is folded away keeps its own. */
export function withSize(stored: string | null, id: string, size: number): string {
  return JSON.stringify({ ...parsed(stored), [id]: size });
}

export function within({ min, max }: PaneBounds, size: number): number {
  return Math.round(Math.min(max, Math.max(min, size)));
}

/** The size after a key on the separator, or undefined for a key that says nothing here. `grows` is the arrow that widens. */
export function sizeAfterKey(
  pane: PaneBounds,
  size: number,
  key: string,
  grows: 'ArrowRight' | 'ArrowLeft',
): number | undefined {
  if (key === 'Home') return pane.min;
  if (key === 'End') return pane.max;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return within(pane, size + (key === grows ? 16 : -16));
}

function parsed(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Somebody else wrote there: the sizes are as at first.
    return {};
  }
}
