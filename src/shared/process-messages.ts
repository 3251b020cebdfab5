import { z } from 'zod';

/** What the desktop's main process says to the engine's process. */
export const ToEngine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    dataFolder: z.string(),
    version: z.string(),
    /** The token that the key store kept; null where it has none. */
    token: z.string().nullable(),
    /** Whether there is a key store that keeps one. */
    keepsToken: z.boolean(),
  }),
  /** A window opened. Its port comes along; where none does, its messages are relayed by `message`. */
  z.object({ kind: z.literal('window'), window: z.int() }),
  z.object({ kind: z.literal('message'), window: z.int(), message: z.unknown() }),
  z.object({ kind: z.literal('window-closed'), window: z.int() }),
  z.object({ kind: z.literal('stop') }),
]);
export type ToEngine = z.infer<typeof ToEngine>;

/** What the engine's process says to the desktop's main process. */
export const FromEngine = z.discriminatedUnion('kind', [
  /** It listens: `start` can be sent. */
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('message'), window: z.int(), message: z.unknown() }),
  /** The token to keep; null forgets it. */
  z.object({ kind: z.literal('keep-token'), token: z.string().nullable() }),
  /** The loopback origins that the engine serves itself: links to them may be opened over http. */
  z.object({ kind: z.literal('serves'), origins: z.array(z.string()) }),
  /** Something that was waited for ended: shown by the system where no window has focus. */
  z.object({ kind: z.literal('notify'), title: z.string(), body: z.string() }),
  /** It closed everything after `stop`. */
  z.object({ kind: z.literal('stopped') }),
]);
export type FromEngine = z.infer<typeof FromEngine>;
