type Announcement = { id: number; text: string };

const listeners = new Set<() => void>();
let latest: Announcement = { id: 0, text: '' };

/** Says a sentence to assistive technology when it has ended its own: decisions, progress, outcomes. */
export function announce(text: string): void {
  latest = { id: latest.id + 1, text };
  for (const listener of listeners) listener();
}

/** For the live region alone. */
export const announcements = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  latest: (): Announcement => latest,
};
