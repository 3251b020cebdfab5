import { z } from 'zod';
import { Problem } from '../problems/index.ts';
import { Account } from './account.ts';
import { call, event, Nothing } from './call.ts';
import { OpenRegistry, RecentRegistry } from './registry.ts';
import { Settings } from './settings.ts';

/** What every screen needs to know. */
export const AppState = z.object({
  version: z.string(),
  /** Null until one is opened. */
  registry: OpenRegistry.nullable(),
  recent: z.array(RecentRegistry),
  /** The registry that was open last, while it is opened by itself, and after that went wrong; null otherwise. */
  reopening: z.object({ folder: z.string(), problem: Problem.nullable() }).nullable(),
  /** Null where nobody is signed in. */
  account: Account.nullable(),
  settings: Settings,
  /** Whether a token outlives the app: the desktop's key store has it; otherwise it is kept in memory alone. */
  keepsToken: z.boolean(),
  /** Whether GitHub's device flow can be offered: a client id is configured. */
  hasDeviceFlow: z.boolean(),
  /** Whether GitHub's own command line is there, and signed in. */
  hasGh: z.boolean(),
});
export type AppState = z.infer<typeof AppState>;

export const app = {
  'app.state': call({ input: Nothing, output: AppState }),
  'app.changed': event(AppState),
  /** The log's last lines, without any token. */
  'app.log': call({ input: Nothing, output: z.string() }),
  'settings.write': call({ input: Settings.partial(), output: Settings }),
};
