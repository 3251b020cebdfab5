import { RequestError } from '@octokit/request-error';
import type { z } from 'zod';
import { ProblemError } from '../../../shared/problems/index.ts';
import { reasonOf } from '../octokit.ts';
import { createClient, type ClientOptions } from './client.ts';
import { endOf, readLog } from './job-log.ts';
import type { BranchRules, Deployment, DeploymentStatus, Job, RepositoryName, RestRepository, Run } from './shapes.ts';
import { Branch, DeploymentStatuses, Deployments, Jobs, Repository, Rules, Runs, User } from './shapes.ts';

export type RestOptions = Omit<ClientOptions, 'onRequest'>;

/**
 * GitHub's REST, as far as publishing and signing in need it. Each call may be asked again as often as one likes:
 * an answer that did not change costs nothing.
 * @throws {ProblemError} from every call: `github.unauthorized`, `github.rate-limited`, `github.unreachable`, and
 * `github.answer-unexpected` for an answer that is not what GitHub documents. No message has the token in it.
 */
export interface Rest {
  /** Whose token it is. `scopes` is null where GitHub names none for this kind of token. */
  user(signal?: AbortSignal): Promise<{ login: string; scopes: string[] | null }>;
  /** Null where there is none, or none that the token may see. */
  repository(repository: RepositoryName, signal?: AbortSignal): Promise<RestRepository | null>;
  branchRules(repository: RepositoryName, branch: string, signal?: AbortSignal): Promise<BranchRules>;
  /** The runs for a commit, the newest first; at most 100. */
  runsFor(repository: RepositoryName, commit: string, signal?: AbortSignal): Promise<Run[]>;
  /** The jobs of a run's last attempt. */
  jobsOf(repository: RepositoryName, runId: number, signal?: AbortSignal): Promise<Job[]>;
  /** The end of a job's log, at most 2 MB; null while it is not there. */
  jobLog(repository: RepositoryName, jobId: number, signal?: AbortSignal): Promise<string | null>;
  /** Runs the failed jobs of a run again. */
  rerunFailed(repository: RepositoryName, runId: number, signal?: AbortSignal): Promise<void>;
  /** The newest first; at most 30. */
  deploymentsFor(
    repository: RepositoryName,
    of: { environment: string; sha?: string },
    signal?: AbortSignal,
  ): Promise<Deployment[]>;
  /** The newest first. */
  deploymentStatuses(
    repository: RepositoryName,
    deploymentId: number,
    signal?: AbortSignal,
  ): Promise<DeploymentStatus[]>;
  /** HTTP requests sent so far, the refused ones included. */
  readonly requests: number;
}

export function createRest(options: RestOptions): Rest {
  let requests = 0;
  const onRequest = () => (requests += 1);
  const { rest } = createClient({ ...options, onRequest });

  return {
    user: async (signal) => {
      const { data, headers } = await answered('user', rest.users.getAuthenticated(cancelledBy(signal)));
      const scopes = headers['x-oauth-scopes'];
      const { login } = parsed('user', data, User);
      return { login, scopes: typeof scopes === 'string' ? scopes.split(',').map(trimmed).filter(Boolean) : null };
    },
    repository: async (repository, signal) => {
      const found = await unlessMissing(rest.repos.get({ ...of(repository), ...cancelledBy(signal) }));
      return found === null ? null : parsed(nameOf(repository), found.data, Repository);
    },
    branchRules: async (repository, branch, signal) => {
      const wanted = { ...of(repository), branch, ...cancelledBy(signal) };
      const [isProtected, rules] = await Promise.all([
        unlessHidden(read(repository, rest.repos.getBranch(wanted), Branch)),
        unlessHidden(read(repository, rest.repos.getBranchRules({ ...wanted, per_page: 100 }), Rules)),
      ]);
      return { isProtected: isProtected?.protected ?? null, rules };
    },
    runsFor: async (repository, commit, signal) => {
      const wanted = { ...of(repository), head_sha: commit, per_page: 100, ...cancelledBy(signal) };
      return (await read(repository, rest.actions.listWorkflowRunsForRepo(wanted), Runs)).workflow_runs;
    },
    jobsOf: async (repository, run_id, signal) => {
      const wanted = { ...of(repository), run_id, filter: 'latest', per_page: 100, ...cancelledBy(signal) } as const;
      return (await read(repository, rest.actions.listJobsForWorkflowRun(wanted), Jobs)).jobs;
    },
    jobLog: async (repository, job_id, signal) => {
      const request = { ...cancelledBy(signal).request, parseSuccessResponseBody: false };
      const answer = await unlessMissing(
        rest.actions.downloadJobLogsForWorkflowRun({ ...of(repository), job_id, request }),
      );
      if (answer === null) return null;
      const { location } = answer.headers;
      try {
        if (location !== undefined) {
          if (answer.data instanceof ReadableStream) await answer.data.cancel();
          onRequest();
          return await readLog(new URL(location, options.baseUrl), { fetch: options.fetch ?? fetch, signal });
        }
        return answer.data instanceof ReadableStream ? await endOf(answer.data) : '';
      } catch (error) {
        signal?.throwIfAborted();
        throw new ProblemError({ code: 'github.unreachable', detail: `the log: ${reasonOf(error)}` });
      }
    },
    rerunFailed: async (repository, run_id, signal) => {
      const wanted = { ...of(repository), run_id, ...cancelledBy(signal) };
      await answered(nameOf(repository), rest.actions.reRunWorkflowFailedJobs(wanted), 201);
    },
    deploymentsFor: (repository, filter, signal) => {
      const wanted = { ...of(repository), ...filter, per_page: 30, ...cancelledBy(signal) };
      return read(repository, rest.repos.listDeployments(wanted), Deployments);
    },
    deploymentStatuses: (repository, deployment_id, signal) => {
      const wanted = { ...of(repository), deployment_id, per_page: 30, ...cancelledBy(signal) };
      return read(repository, rest.repos.listDeploymentStatuses(wanted), DeploymentStatuses);
    },
    get requests() {
      return requests;
    },
  };
}

interface Answer {
  status: number;
  headers: Record<string, string | number | undefined>;
  data: unknown;
}

/** A repository as Octokit's parameters name it. */
function of({ owner, name }: RepositoryName) {
  return { owner, repo: name };
}

function cancelledBy(signal: AbortSignal | undefined) {
  return { request: signal === undefined ? {} : { signal } };
}

async function read<Shape extends z.ZodType>(repository: RepositoryName, asked: Promise<Answer>, shape: Shape) {
  const name = nameOf(repository);
  return parsed(name, (await answered(name, asked)).data, shape);
}

/** The response, if it has the expected status. */
async function answered<Found extends Answer>(about: string, asked: Promise<Found>, expected = 200): Promise<Found> {
  const answer = await asked.catch((error: unknown) => {
    throw error instanceof RequestError ? unexpected(about, `status ${error.status}`) : error;
  });
  if (answer.status !== expected) throw unexpected(about, `status ${answer.status}`);
  return answer;
}

/** Null where GitHub has no such thing, or hides it from this token. */
async function unlessMissing<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof RequestError && (error.status === 404 || error.status === 410)) return null;
    throw error;
  }
}

/** Null where the token may not see it, or GitHub does not have it for this kind of repository. */
async function unlessHidden<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked;
  } catch (error) {
    const code = error instanceof ProblemError ? error.problem.code : undefined;
    if (code === 'github.unauthorized' || code === 'github.answer-unexpected') return null;
    throw error;
  }
}

function parsed<Shape extends z.ZodType>(repository: string, body: unknown, shape: Shape): z.output<Shape> {
  const { data, error } = shape.safeParse(body);
  if (error === undefined) return data;
  const place = error.issues[0]?.path.join('.') ?? '';
  throw unexpected(repository, place === '' ? 'it has another shape' : `${place} has another shape`);
}

function unexpected(repository: string, detail: string): ProblemError {
  return new ProblemError({ code: 'github.answer-unexpected', repository, detail });
}

function nameOf({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`;
}

function trimmed(text: string): string {
  return text.trim();
}
