import type { z } from 'zod';
import { ProblemError } from '../../../shared/problems/index.ts';
import { reasonOf } from '../transport.ts';
import type { ClientOptions, RestAnswer } from './client.ts';
import { createClient } from './client.ts';
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
  const send = createClient({ ...options, onRequest });
  const get = async <Shape extends z.ZodType>(
    { owner, name }: RepositoryName,
    path: string,
    { shape, signal, ...parameters }: { shape: Shape; signal: AbortSignal | undefined } & Record<string, unknown>,
  ): Promise<z.output<Shape>> => {
    const answer = await send(`GET /repos/{owner}/{repo}${path}`, {
      parameters: { owner, repo: name, ...parameters },
      signal,
    });
    return parsed(answer, shape, `${owner}/${name}`);
  };
  const orNull = async <Value>(asked: Promise<Value>): Promise<Value | null> => {
    try {
      return await asked;
    } catch (error) {
      const says = error instanceof ProblemError ? error.problem.code : undefined;
      if (says === 'github.unauthorized' || says === 'github.answer-unexpected') return null;
      throw error;
    }
  };

  return {
    user: async (signal) => {
      const answer = await send('GET /user', { signal });
      const scopes = answer.headers['x-oauth-scopes'];
      const { login } = parsed(answer, User, 'user');
      return { login, scopes: typeof scopes === 'string' ? scopes.split(',').map(trimmed).filter(Boolean) : null };
    },
    repository: async ({ owner, name }, signal) => {
      const answer = await send('GET /repos/{owner}/{repo}', { parameters: { owner, repo: name }, signal });
      return answer.status === 404 ? null : parsed(answer, Repository, `${owner}/${name}`);
    },
    branchRules: async (repository, branch, signal) => {
      const [isProtected, rules] = await Promise.all([
        orNull(get(repository, '/branches/{branch}', { branch, shape: Branch, signal })),
        orNull(get(repository, '/rules/branches/{branch}', { branch, per_page: 100, shape: Rules, signal })),
      ]);
      return { isProtected: isProtected?.protected ?? null, rules };
    },
    runsFor: async (repository, commit, signal) => {
      const wish = { head_sha: commit, per_page: 100, shape: Runs, signal };
      return (await get(repository, '/actions/runs', wish)).workflow_runs;
    },
    jobsOf: async (repository, runId, signal) => {
      const wish = { runId, filter: 'latest', per_page: 100, shape: Jobs, signal };
      return (await get(repository, '/actions/runs/{runId}/jobs', wish)).jobs;
    },
    jobLog: async ({ owner, name }, jobId, signal) => {
      const parameters = { owner, repo: name, jobId };
      const answer = await send('GET /repos/{owner}/{repo}/actions/jobs/{jobId}/logs', {
        parameters,
        signal,
        raw: true,
      });
      if (answer.status === 404 || answer.status === 410) return null;
      const { location } = answer.headers;
      try {
        if (typeof location === 'string') {
          if (answer.body instanceof ReadableStream) await answer.body.cancel();
          onRequest();
          return await readLog(new URL(location, options.baseUrl), { fetch: options.fetch ?? fetch, signal });
        }
        return answer.body instanceof ReadableStream ? await endOf(answer.body) : '';
      } catch (error) {
        signal?.throwIfAborted();
        throw new ProblemError({ code: 'github.unreachable', detail: `the log: ${reasonOf(error)}` });
      }
    },
    rerunFailed: async ({ owner, name }, runId, signal) => {
      const route = 'POST /repos/{owner}/{repo}/actions/runs/{runId}/rerun-failed-jobs';
      const { status } = await send(route, { parameters: { owner, repo: name, runId }, signal });
      if (status !== 201) throw unexpected(`${owner}/${name}`, `status ${status}`);
    },
    deploymentsFor: (repository, of, signal) =>
      get(repository, '/deployments', { ...of, per_page: 30, shape: Deployments, signal }),
    deploymentStatuses: (repository, deploymentId, signal) =>
      get(repository, '/deployments/{deploymentId}/statuses', {
        deploymentId,
        per_page: 30,
        shape: DeploymentStatuses,
        signal,
      }),
    get requests() {
      return requests;
    },
  };
}

function parsed<Shape extends z.ZodType>(
  { status, body }: RestAnswer,
  shape: Shape,
  repository: string,
): z.output<Shape> {
  if (status !== 200) throw unexpected(repository, `status ${status}`);
  const { data, error } = shape.safeParse(body);
  if (error === undefined) return data;
  const place = error.issues[0]?.path.join('.') ?? '';
  throw unexpected(repository, place === '' ? 'it has another shape' : `${place} has another shape`);
}

function unexpected(repository: string, detail: string): ProblemError {
  return new ProblemError({ code: 'github.answer-unexpected', repository, detail });
}

function trimmed(text: string): string {
  return text.trim();
}
