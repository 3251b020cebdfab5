import { z } from 'zod';
import { Severity } from './change.ts';
import { Problem } from './problems/index.ts';

/** One file of a publish. */
export const PublishedFile = z.object({
  path: z.string(),
  kind: z.enum(['changed', 'added', 'removed']),
  additions: z.int(),
  deletions: z.int(),
  /** How many changes are in it, and how many of the file's wait and stay behind. */
  changes: z.int(),
  staysBehind: z.int(),
  /** Words about the gravest change in it; null where all are routine. */
  notable: z.string().nullable(),
  /** How grave that one is. */
  severity: Severity,
});
export type PublishedFile = z.infer<typeof PublishedFile>;

/** What is not published, and why. */
export const HeldBack = z.object({ path: z.string(), changes: z.int(), problem: Problem });
export type HeldBack = z.infer<typeof HeldBack>;

/** What installed hosts will see. */
export const ReachesUsers = z.object({
  file: z.string(),
  /** The plugin's id; the file's name where the entry has none. */
  id: z.string(),
  kind: z.enum(['notice', 'block', 'overlay', 'disabled', 'removed']),
  /** The text as users will see it, or the values of an overlay; of what is taken back, as they saw it. */
  text: z.string(),
  /** Whether users will see it no more: a notice, a block or an overlay goes, or a plugin is offered again. */
  isTakenBack: z.boolean(),
  /** Installations of the last 30 days; null where they are not counted. */
  instances: z.number().nullable(),
});
export type ReachesUsers = z.infer<typeof ReachesUsers>;

/** What keeps a branch from taking a push, as GitHub says it. */
export const BranchProtection = z.object({
  /** `unknown`: GitHub was not asked or did not say. */
  push: z.enum(['allowed', 'refused', 'unknown']),
  /** In words; empty where nothing keeps it. */
  why: z.array(z.string()),
});
export type BranchProtection = z.infer<typeof BranchProtection>;

/** What a publish would commit, on which commit. */
export const PublicationPlan = z.object({
  /** The remote's tip that it builds on. */
  base: z.string(),
  /** Tells this plan from every other: it is of the base, and of each file as it would be pushed. */
  digest: z.string(),
  branch: z.string(),
  remote: z.string(),
  files: z.array(PublishedFile),
  reachesUsers: z.array(ReachesUsers),
  heldBack: z.array(HeldBack),
  subject: z.string(),
  body: z.string(),
  /** As git is configured; null where it has no name or no address: then nothing can be committed. */
  author: z.object({ name: z.string(), email: z.string() }).nullable(),
  signing: z.enum(['none', 'sign-off', 'signature', 'sign-off and signature']),
  protection: BranchProtection,
  /** What the registry's own build would make of it. */
  preflight: z.array(Problem),
});
export type PublicationPlan = z.infer<typeof PublicationPlan>;

export const BuildStep = z.object({
  name: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
  startedAt: z.iso.datetime({ offset: true }).nullable(),
  endedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type BuildStep = z.infer<typeof BuildStep>;

/** What became of a publish. */
export const PublicationState = z.enum([
  /** About to be pushed. It is not known yet whether the remote has it. */
  'intended',
  /** Pushed; no build has started for it yet. */
  'pushed',
  'building',
  /** No build started in the time in which one usually does. */
  'no-build',
  'build-failed',
  /** The build is green; the site's data does not show the values yet. */
  'not-yet-live',
  /** The build is green, and for long the site has shown the old values. */
  'still-old',
  'live',
  /** The site could not be asked. */
  'live-unknown',
  /** It was never seen live, and a later publish is. */
  'superseded',
]);
export type PublicationState = z.infer<typeof PublicationState>;

/** A publish that was pushed. */
export const Publication = z.object({
  /** The commit's id. */
  commit: z.string(),
  branch: z.string(),
  subject: z.string(),
  who: z.string(),
  /** When it was pushed. */
  at: z.iso.datetime(),
  files: z.int(),
  changes: z.int(),
  /** The commit that it reverts. */
  reverts: z.string().nullable(),
  state: PublicationState,
  /** What that means, in a sentence or two. */
  words: z.string(),
  /** Of the build and the deployment; the step that failed is among them. */
  steps: z.array(BuildStep),
  /** The build's page. */
  buildUrl: z.url().nullable(),
  liveAt: z.iso.datetime().nullable(),
  /** Which values the site is asked for, and how many of them it shows. */
  live: z.object({ shown: z.int(), of: z.int(), commit: z.string().nullable() }),
});
export type Publication = z.infer<typeof Publication>;
