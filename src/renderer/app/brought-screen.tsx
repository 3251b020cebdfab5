import { type ComponentType, lazy, useState } from 'react';

/** A screen whose code comes when it is asked for, or before. */
export interface BroughtScreen {
  /** Brings its code; what goes wrong with that is shown where the screen is. */
  bring: () => void;
  Screen: ComponentType;
}

export function broughtScreen(load: () => Promise<ComponentType>): BroughtScreen {
  let there: ComponentType | undefined;
  const Awaited = lazy(async () => ({ default: await load() }));
  return {
    bring: () =>
      void load()
        .then((loaded) => (there = loaded))
        .catch(() => undefined),
    Screen: function Screen() {
      // React keeps a fallback for 300 ms once it is shown: what is there already needs none.
      const [Shown] = useState<ComponentType>(() => there ?? Awaited);
      return <Shown />;
    },
  };
}
