import { z } from 'zod';
import { FolderTrust } from '../trust.ts';
import { Commit } from '../commit.ts';
import { Problem } from '../problems/index.ts';
import { Profile } from '../profile.ts';
import { call, event, Nothing } from './call.ts';

/** How the branch stands beside the remote's, as of the last fetch. */
export const SyncState = z.object({
  /** The branch that is checked out; null where HEAD is detached or the folder is no checkout. */
  branch: z.string().nullable(),
  /** The remote's address without credentials; null where there is none. */
  remote: z.string().nullable(),
  /** `owner/name` on GitHub; null where the remote is none. */
  repository: z.string().nullable(),
  /** Where a push goes, if that is another address than the one that is fetched from. */
  pushesTo: z.string().nullable(),
  ahead: z.int(),
  behind: z.int(),
  /** ISO 8601; null where nothing was fetched yet. */
  fetchedAt: z.iso.datetime().nullable(),
  /** Commits that the remote has and the folder has not, the newest first, at most 20. */
  incoming: z.array(Commit),
});
export type SyncState = z.infer<typeof SyncState>;

export const OpenRegistry = z.object({
  folder: z.string(),
  /** What the title bar calls it: `owner/name`, or the folder's name. */
  name: z.string(),
  profile: z.string(),
  entries: z.int(),
  /** Entries that could not be read. */
  unreadable: z.int(),
  sync: SyncState,
  /** What the folder's own git settings would do. */
  trust: FolderTrust,
  isDemo: z.boolean(),
  /** The process that writes this registry already: this one reads only. */
  lockedBy: z.int().nullable(),
  /** What does not keep the registry from being open, but has to be known. */
  problems: z.array(Problem),
});
export type OpenRegistry = z.infer<typeof OpenRegistry>;

export const RecentRegistry = z.object({ folder: z.string(), name: z.string(), openedAt: z.iso.datetime() });
export type RecentRegistry = z.infer<typeof RecentRegistry>;

/** How far a clone is. Sizes are in bytes. */
export const CloneProgress = z.object({
  runId: z.string(),
  stage: z.enum(['connecting', 'receiving', 'resolving', 'checking out']),
  /** Of the stage, 0 to 1; null where git does not say. */
  share: z.number().min(0).max(1).nullable(),
  receivedBytes: z.int().nullable(),
});
export type CloneProgress = z.infer<typeof CloneProgress>;

/** Something that the demo's GitHub can be told to do wrong. */
export const DemoFault = z.object({ name: z.string(), title: z.string(), isOn: z.boolean() });
export type DemoFault = z.infer<typeof DemoFault>;

export const registry = {
  /** Opens a folder and makes it the open registry; the state arrives by `app.changed`, too. */
  'registry.open': call({ input: z.object({ folder: z.string().min(1) }), output: OpenRegistry }),
  /** What an address means: the URL that is cloned, and the folder that is proposed for it. */
  'registry.address': call({
    input: z.object({ address: z.string().min(1).max(2_000) }),
    output: z.object({ url: z.string(), folder: z.string() }),
  }),
  'registry.clone': call({
    input: z.object({ address: z.string().min(1).max(2_000), folder: z.string().min(1) }),
    output: z.object({ runId: z.string() }),
  }),
  'registry.cancelClone': call({ input: z.object({ runId: z.string() }), output: Nothing }),
  'registry.cloning': event(CloneProgress),
  /** A clone that ended well is open already. A problem: nothing of it was kept. */
  'registry.cloned': event(
    z.object({ runId: z.string(), outcome: z.enum(['done', 'cancelled', 'failed']), problem: Problem.optional() }),
  ),
  /** Starts the demo and opens its registry. */
  'registry.demo': call({ input: Nothing, output: OpenRegistry }),
  /** What can be made to go wrong in the demo; none where none is open. */
  'demo.faults': call({ input: Nothing, output: z.array(DemoFault) }),
  'demo.setFaults': call({ input: z.object({ names: z.array(z.string()) }), output: z.array(DemoFault) }),
  /** The open registry's profile: its numbers and its names. */
  'registry.profile': call({ input: Nothing, output: Profile }),
  'registry.close': call({ input: Nothing, output: Nothing }),
  /** Takes a folder off the list of recent ones; the folder stays. */
  'registry.forget': call({ input: z.object({ folder: z.string() }), output: Nothing }),
  /** Trusts the open registry's git settings: exactly those that have this digest. */
  'registry.trust': call({ input: z.object({ digest: z.string() }), output: Nothing }),
  /** Takes the trust in a folder's git settings back. */
  'registry.distrust': call({ input: z.object({ folder: z.string() }), output: Nothing }),
  'registry.fetch': call({ input: Nothing, output: SyncState }),
  /** Ends a fetch that is in progress: it answers with the state as it was. */
  'registry.cancelFetch': call({ input: Nothing, output: Nothing }),
};
