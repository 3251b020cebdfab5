import { z } from 'zod';
import { Publication, PublicationPlan } from '../publication.ts';
import { call, event, Nothing } from './call.ts';
import { ChangeKey } from './changes.ts';

/** What is left out of a publish, or the one change that it is of. */
const Selection = z.object({
  /** Paths that are left out; their decisions stay. */
  without: z.array(z.string()).default([]),
  /** These changes alone. */
  only: z.array(ChangeKey).optional(),
});

export const publish = {
  /** Fetches, and says what would be committed on the remote's tip. */
  'publish.plan': call({ input: Selection, output: PublicationPlan }),
  /** A file as the remote's tip has it, and as it would be pushed. Null where it is not there. */
  'publish.file': call({
    input: Selection.extend({ path: z.string() }),
    output: z.object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  }),
  /** Commits and pushes. How it goes on arrives by `publish.changed`. */
  'publish.start': call({
    input: Selection.extend({
      /** The remote's tip that the plan was made on. */
      base: z.string(),
      /** The plan's digest: where it is another by now, nothing is pushed that nobody looked at. */
      plan: z.string(),
      subject: z.string().min(1).max(500),
      body: z.string().max(20_000),
      /** Why it is published against a warning. */
      anyway: z.string().max(2_000).optional(),
    }),
    output: Publication,
  }),
  /** The patch that a publish would push, as `git am` takes it. */
  'publish.patch': call({
    // The message as it was edited; absent, it is the plan's.
    input: Selection.extend({ subject: z.string().max(500).optional(), body: z.string().max(20_000).optional() }),
    output: z.object({ name: z.string(), text: z.string() }),
  }),
  'publish.history': call({ input: Nothing, output: z.array(Publication) }),
  'publish.changed': event(Publication),
  /** Undoes a publish by a commit of its own, and pushes that. */
  'publish.revert': call({ input: z.object({ commit: z.string() }), output: Publication }),
  /** Looks at the build and the live site again now. */
  'publish.check': call({ input: z.object({ commit: z.string() }), output: Publication }),
  /** The log of a build that has ended. */
  'publish.log': call({ input: z.object({ commit: z.string() }), output: z.string() }),
  'publish.rerun': call({ input: z.object({ commit: z.string() }), output: Publication }),
};
