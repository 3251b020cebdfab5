import { z } from 'zod';
import { Problem } from '../problems/index.ts';
import { call, event, Nothing } from './call.ts';

/** What a token may do, as far as GitHub says it. `unknown`: GitHub does not say it for this kind of token. */
const May = z.enum(['yes', 'no', 'unknown']);

/** Who is signed in, and what that allows. */
export const Account = z.object({
  login: z.string(),
  /** The kind of the token, by its prefix. */
  kind: z.enum(['classic', 'fine-grained', 'app', 'unknown']),
  /** Where the token came from. */
  from: z.enum(['token', 'gh', 'device', 'kept']),
  may: z.object({
    /** Read public data: enrichment. */
    read: May,
    /** Push to the open registry: publish. `unknown` where none is open. */
    push: May,
    /** Comment on pull requests. */
    reply: May,
    /** Run a failed build again. */
    rerun: May,
  }),
});
export type Account = z.infer<typeof Account>;

/** What GitHub's device flow shows: the code that the person types at the address. */
export const DeviceCode = z.object({
  userCode: z.string(),
  verificationUrl: z.url({ protocol: /^https?$/ }),
  expiresAt: z.iso.datetime(),
});
export type DeviceCode = z.infer<typeof DeviceCode>;

export const account = {
  /** Checks a token with GitHub and takes it. */
  'account.signIn': call({ input: z.object({ token: z.string().min(1).max(1_000) }), output: Account }),
  /** Takes the token of GitHub's own command line. */
  'account.signInWithGh': call({ input: Nothing, output: Account }),
  /** Begins GitHub's device flow; the account arrives by `app.changed`. */
  'account.startDeviceFlow': call({ input: Nothing, output: DeviceCode }),
  /** Why the device flow gave no token. */
  'account.refused': event(z.object({ problem: Problem })),
  'account.cancelDeviceFlow': call({ input: Nothing, output: Nothing }),
  'account.signOut': call({ input: Nothing, output: Nothing }),
};
