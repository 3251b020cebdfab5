import { z } from 'zod';

/** Which repository is asked. */
export interface RepositoryName {
  owner: string;
  name: string;
}

const instant = z.iso.datetime({ offset: true });
const instantOrNone = instant
  .nullish()
  .catch(null)
  .transform((at) => at ?? null);
const page = z
  .url({ protocol: /^https?$/ })
  .nullish()
  .catch(null)
  .transform((url) => url ?? null);

export const User = z.object({ login: z.string().min(1) });

export const Repository = z
  .object({
    permissions: z.object({ push: z.boolean(), admin: z.boolean().default(false) }).nullish(),
    default_branch: z.string(),
    clone_url: z.url({ protocol: /^https?$/ }),
    private: z.boolean(),
    archived: z.boolean().default(false),
  })
  .transform(({ permissions, default_branch, clone_url, private: isPrivate, archived }) => ({
    /** Null where GitHub does not say: nobody is signed in. */
    permissions: permissions ?? null,
    defaultBranch: default_branch,
    cloneUrl: clone_url,
    isPrivate,
    isArchived: archived,
  }));
export type RestRepository = z.infer<typeof Repository>;

export const Branch = z.object({ protected: z.boolean() });
export const Rules = z.array(
  z.object({
    type: z.string(),
    parameters: z
      .record(z.string(), z.unknown())
      .nullish()
      .transform((parameters) => parameters ?? {}),
  }),
);

/** What GitHub says of a branch; null where it does not say. */
export interface BranchRules {
  isProtected: boolean | null;
  rules: z.infer<typeof Rules> | null;
}

/** A run of a workflow. */
const Run = z
  .object({
    id: z.int(),
    workflow_id: z.int(),
    event: z.string(),
    status: z.string().nullable(),
    conclusion: z.string().nullable(),
    html_url: page,
    created_at: instant,
    run_started_at: instantOrNone,
    updated_at: instantOrNone,
  })
  .transform((run) => ({
    id: run.id,
    workflowId: run.workflow_id,
    event: run.event,
    isEnded: run.status === 'completed',
    /** `success`, `failure`, `cancelled`, `skipped`, …; null until it has ended. */
    conclusion: run.conclusion,
    url: run.html_url,
    createdAt: run.created_at,
    /** Of its last attempt. */
    startedAt: run.run_started_at,
    updatedAt: run.updated_at,
  }));
export type Run = z.infer<typeof Run>;
export const Runs = z.object({ workflow_runs: z.array(Run) });

const Part = z.object({
  name: z.string(),
  status: z.string(),
  conclusion: z.string().nullable(),
  started_at: instantOrNone,
  completed_at: instantOrNone,
});
const partOf = ({ name, status, conclusion, started_at, completed_at }: z.infer<typeof Part>) => ({
  name,
  isGoing: status === 'in_progress',
  conclusion: status === 'completed' ? conclusion : null,
  startedAt: started_at,
  endedAt: completed_at,
});
const Job = Part.extend({ id: z.int(), steps: z.array(Part.transform(partOf)).nullish() }).transform((job) => ({
  id: job.id,
  ...partOf(job),
  steps: job.steps ?? [],
}));
/** A job of a run, with its steps in their order. */
export type Job = z.infer<typeof Job>;
export const Jobs = z.object({ jobs: z.array(Job) });

const Deployment = z
  .object({ id: z.int(), sha: z.string(), created_at: instant })
  .transform(({ id, sha, created_at }) => ({ id, sha, createdAt: created_at }));
/** An attempt to put a commit on the site. */
export type Deployment = z.infer<typeof Deployment>;
export const Deployments = z.array(Deployment);

const DeploymentStatus = z
  .object({ state: z.string(), created_at: instant, log_url: page, target_url: page })
  .transform(({ state, created_at, log_url, target_url }) => ({
    /** `success`, `inactive` (a later one took its place), `failure`, `in_progress`, `queued`, … */
    state,
    createdAt: created_at,
    /** The page of the run or job that deploys. */
    logUrl: log_url ?? target_url,
  }));
export type DeploymentStatus = z.infer<typeof DeploymentStatus>;
export const DeploymentStatuses = z.array(DeploymentStatus);
