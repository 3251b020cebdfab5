import { z } from 'zod';
import { problem } from './problem-shape.ts';

/** What a server's refusal of a push is about, as far as its words tell. */
export const PushRefusal = z.enum([
  'private-email',
  'unsigned',
  'message',
  'single-sign-on',
  'secret',
  'large-file',
  'workflow-scope',
  'server-full',
  'unknown',
]);
export type PushRefusal = z.infer<typeof PushRefusal>;

/** What can be expected to go wrong around a registry: opening, cloning, signing in, reviewing, publishing. */
export const DeskProblem = z.discriminatedUnion('code', [
  problem('desk.no-registry', {}),
  problem('desk.read-only', { pid: z.number() }),
  problem('desk.run-going', {}),
  problem('desk.publish-going', {}),
  problem('desk.busy', { calls: z.number() }),
  problem('desk.stopped', {}),
  problem('desk.call-unknown', { call: z.string() }),
  problem('desk.message-invalid', { call: z.string(), detail: z.string() }),
  problem('desk.message-too-large', { bytes: z.number(), limit: z.number() }),
  problem('desk.internal', { call: z.string(), detail: z.string() }),

  problem('clone.not-an-address', { address: z.string() }),
  problem('clone.has-credentials', {}),
  problem('clone.not-found', { url: z.string() }),
  problem('clone.needs-password', { url: z.string() }),
  problem('clone.unreachable', { url: z.string(), detail: z.string() }),
  problem('clone.folder-taken', { folder: z.string() }),
  problem('clone.no-registry', { url: z.string(), missing: z.string() }),
  problem('clone.disk-full', { folder: z.string() }),
  problem('clone.failed', { url: z.string(), detail: z.string() }),

  problem('git.missing', {}),
  problem('git.no-remote', { folder: z.string() }),
  problem('git.no-branch', { folder: z.string() }),
  problem('git.unreachable', { remote: z.string(), detail: z.string() }),
  problem('git.not-forwarded', { commit: z.string(), detail: z.string() }),
  problem('git.unauthorized', { remote: z.string() }),
  problem('git.not-owned', { folder: z.string() }),
  problem('git.untrusted', { folder: z.string(), keys: z.array(z.string()) }),
  problem('git.stalled', { remote: z.string(), detail: z.string() }),
  problem('git.moved', { remote: z.string(), to: z.string().nullable() }),
  problem('git.no-such-branch', { remote: z.string(), branch: z.string(), defaultBranch: z.string() }),
  problem('git.remote-empty', { remote: z.string() }),
  problem('git.in-progress', { folder: z.string(), operation: z.string() }),

  problem('account.token-refused', { detail: z.string() }),
  problem('account.no-gh', { detail: z.string() }),
  problem('account.no-device-flow', {}),
  problem('account.device-denied', {}),
  problem('account.device-expired', {}),
  problem('account.not-signed-in', {}),

  problem('change.moved-on', {}),
  problem('change.by-hand', { path: z.string() }),
  problem('change.not-together', { count: z.number() }),
  problem('change.conflict', { path: z.string(), theirs: z.string(), ours: z.string() }),
  problem('change.edit-conflict', { path: z.string() }),
  problem('change.file-gone', { path: z.string() }),

  problem('publish.nothing', {}),
  problem('publish.no-author', {}),
  problem('publish.unpushed', { count: z.number() }),
  problem('publish.moved', { branch: z.string(), commits: z.number(), detail: z.string() }),
  problem('publish.plan-moved-on', {}),
  problem('publish.denied', { remote: z.string(), detail: z.string() }),
  problem('publish.refused', {
    remote: z.string(),
    branch: z.string(),
    reason: PushRefusal,
    detail: z.string(),
  }),
  problem('publish.mirror-refused', { remote: z.string(), detail: z.string() }),
  problem('publish.protected', { branch: z.string(), detail: z.string() }),
  problem('publish.needs-reason', { detail: z.string() }),
  problem('publish.sign-failed', { detail: z.string() }),
  problem('publish.not-forwarded', { commit: z.string(), detail: z.string() }),
  problem('publish.revert-conflict', { commit: z.string(), path: z.string() }),
  problem('publish.unknown', { commit: z.string() }),
  problem('publish.no-log', { commit: z.string() }),
  problem('publish.left-out', { path: z.string() }),
]);
export type DeskProblem = z.infer<typeof DeskProblem>;

/** The codes of all of them. */
export const DESK_CODES: ReadonlySet<string> = new Set(DeskProblem.options.map(({ shape }) => shape.code.value));
