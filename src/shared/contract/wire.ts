import { z } from 'zod';
import { Problem } from '../problems/index.ts';

/** How a call ends on the wire: errors cross as data. */
export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ ok: z.literal(false), problem: Problem }),
]);
export type Reply = z.infer<typeof Reply>;

/** What carries messages between the engine and one window, whatever it is made of. */
export interface Channel {
  post: (message: unknown) => void;
  /** Told of each message; called once. */
  listen: (onMessage: (message: unknown) => void) => void;
}
