import { createRest, type RepositoryName } from '../../core/github/index.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';

/** The registry's repository on GitHub; undefined where its remote is elsewhere. */
export function repositoryOf({ sync }: Session): RepositoryName | undefined {
  const [owner, name] = sync.repository?.split('/') ?? [];
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

/**
 * The log of the job that failed, or of the last one, of a publish's build.
 * @throws {ProblemError} `publish.no-log` while there is none.
 */
export async function logOf(desk: Desk, session: Session, commit: string): Promise<string> {
  const repository = repositoryOf(session);
  if (repository === undefined) throw new ProblemError({ code: 'publish.no-log', commit });
  const rest = createRest({ baseUrl: session.addresses.github, token: desk.signedIn?.token });
  const { signal } = session.closing;
  const runs = await rest.runsFor(repository, commit, signal);
  const page = session.cache.publications.all().find((one) => one.commit === commit)?.buildUrl;
  const run = runs.find(({ url }) => url === page) ?? runs[0];
  const jobs = run === undefined ? [] : await rest.jobsOf(repository, run.id, signal);
  const job = jobs.find(({ conclusion }) => conclusion === 'failure') ?? jobs.at(-1);
  const log = job === undefined ? null : await rest.jobLog(repository, job.id, signal);
  if (log === null) throw new ProblemError({ code: 'publish.no-log', commit });
  return log;
}
