import { z } from 'zod';

/** What a maintainer set for this computer. */
export const Settings = z.object({
  appearance: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'comfortable']),
  /** Whether single keys act while a list has focus. */
  singleKeys: z.boolean(),
  /** Whether the system is told of a run or a build that ends while the window is in the background. */
  notifications: z.boolean(),
  /** Whether the demo's first minute still explains itself. */
  showsIntroduction: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

/** Until somebody sets them. */
export const DEFAULT_SETTINGS: Settings = {
  appearance: 'system',
  density: 'compact',
  singleKeys: true,
  notifications: true,
  showsIntroduction: true,
};
