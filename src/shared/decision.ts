import { z } from 'zod';
import { Json } from './json.ts';

/** What a maintainer decided about a change or a signal. It holds until the value differs. */
export const Decision = z.strictObject({
  /** The entry's file, relative to the registry. */
  entry: z.string().min(1),
  /** The file that the change edits. */
  file: z.string().min(1),
  /** The field of a change, or the code of a signal. */
  field: z.string().min(1),
  /** The value that was decided on; null for a removal, and for a signal. */
  after: Json,
  /** `seen` is for signals. */
  decision: z.enum(['accept', 'reject', 'seen']),
  who: z.string().min(1),
  /** ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  why: z.string().nullable(),
});
export type Decision = z.infer<typeof Decision>;
