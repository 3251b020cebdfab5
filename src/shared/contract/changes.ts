import { z } from 'zod';
import { Change } from '../change.ts';
import { Json } from '../json.ts';
import { Signal } from '../signal.ts';
import { Standing } from '../standing.ts';
import { call, event, Nothing } from './call.ts';

/** What names a change, or a signal (its code is then the field). */
export const ChangeKey = z.object({ entry: z.string(), file: z.string(), field: z.string() });
export type ChangeKey = z.infer<typeof ChangeKey>;

/** Who decided, when and why; null where it stands by itself. */
const DecidedBy = z.object({ who: z.string(), at: z.iso.datetime({ offset: true }), why: z.string().nullable() });

/** A change with where it stands. */
export const ReviewChange = Change.extend({
  standing: Standing,
  decided: DecidedBy.nullable(),
  /** Whether it reaches installed hosts: it is never decided together with others. */
  reachesUsers: z.boolean(),
});
export type ReviewChange = z.infer<typeof ReviewChange>;

export const ReviewSignal = Signal.extend({ isSeen: z.boolean(), decided: DecidedBy.nullable() });
export type ReviewSignal = z.infer<typeof ReviewSignal>;

export const Review = z.object({ changes: z.array(ReviewChange), signals: z.array(ReviewSignal) });
export type Review = z.infer<typeof Review>;

/** What is asked of a change: `undecided` takes a decision back. */
export const Verdict = z.enum(['accept', 'reject', 'undecided', 'seen']);
export type Verdict = z.infer<typeof Verdict>;

/** One decision to make: about the value that was looked at, so that none is made about another. */
export const Deciding = ChangeKey.extend({ after: Json, verdict: Verdict, why: z.string().max(2_000).nullable() });
export type Deciding = z.infer<typeof Deciding>;

/** An entry whose declaration and source differ. */
export const CompatibilityRow = z.object({
  entry: z.string(),
  title: z.string(),
  declared: z.string().nullable(),
  found: z.string().nullable(),
  /** The Pythons that each holds for, of those by which two declarations are told apart. */
  declaredPythons: z.array(z.string()),
  foundPythons: z.array(z.string()),
  change: ReviewChange,
});
export type CompatibilityRow = z.infer<typeof CompatibilityRow>;

export const changes = {
  'changes.list': call({ input: Nothing, output: Review }),
  /** What became of some entries: everything that is known of them now. */
  'changes.changed': event(Review.extend({ entries: z.array(z.string()) })),
  /**
   * Decides. Several at once never include what is alarming or reaches users.
   * @returns What undoes it.
   */
  'changes.decide': call({
    input: z.object({ decisions: z.array(Deciding).min(1).max(200_000) }),
    output: z.object({ undo: z.array(Deciding) }),
  }),
  /** A file as it is, and as its changes would leave it: the accepted ones, or all that are not rejected. */
  'changes.diff': call({
    input: z.object({ file: z.string(), which: z.enum(['accepted', 'pending']) }),
    output: z.object({ file: z.string(), before: z.string(), after: z.string() }),
  }),
  'changes.compatibility': call({ input: Nothing, output: z.array(CompatibilityRow) }),
};
