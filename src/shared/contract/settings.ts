import { z } from 'zod';

/** What a maintainer set for this computer. */
export const Settings = z.object({
  appearance: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['compact', 'comfortable']).default('compact'),
  /** Whether single keys act while a list has focus. */
  singleKeys: z.boolean().default(true),
  /** Whether the system is told of a run or a build that ends while the window is in the background. */
  notifications: z.boolean().default(true),
  /** Whether the demo's first minute still explains itself. */
  showsIntroduction: z.boolean().default(true),
});
export type Settings = z.infer<typeof Settings>;
