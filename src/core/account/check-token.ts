import type { Account } from '../../shared/contract/account.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { RepositoryName, RestOptions, RestRepository } from '../github/index.ts';
import { createRest } from '../github/index.ts';

type May = Account['may']['read'];

export interface TokenCheck extends Omit<RestOptions, 'token'> {
  token: string;
  /** The open registry's repository. */
  repository?: RepositoryName;
  signal?: AbortSignal;
}

/** By prefix (GitHub docs, "GitHub's token formats"). */
const KINDS: readonly [prefix: string, kind: Account['kind']][] = [
  ['ghp_', 'classic'],
  ['github_pat_', 'fine-grained'],
  ['gho_', 'app'],
  ['ghu_', 'app'],
];

/**
 * Whose a token is, and what it may do, as far as GitHub says it.
 * @throws {ProblemError} `account.token-refused` where GitHub does not know it; `github.rate-limited`,
 * `github.unreachable` where it could not be asked.
 */
export async function checkToken({
  token,
  repository,
  signal,
  ...options
}: TokenCheck): Promise<Omit<Account, 'from'>> {
  const rest = createRest({ ...options, token });
  const { login, scopes } = await rest.user(signal).catch((error: unknown) => {
    if (!(error instanceof ProblemError) || error.problem.code !== 'github.unauthorized') throw error;
    throw new ProblemError({ code: 'account.token-refused', detail: error.problem.detail });
  });
  const found = repository === undefined ? undefined : await rest.repository(repository, signal);
  const kind = KINDS.find(([prefix]) => token.startsWith(prefix))?.[1] ?? 'unknown';
  const reply = repliesBy(kind, scopes);
  const push = pushes(found, scopes);
  return { login, kind, may: { read: 'yes', push, reply, rerun: push === 'no' ? 'no' : reply } };
}

/** A fine-grained token has no scopes, and nothing else tells what it may. */
function repliesBy(kind: Account['kind'], scopes: readonly string[] | null): May {
  if (kind === 'fine-grained' || scopes === null) return 'unknown';
  return scopes.includes('repo') || scopes.includes('public_repo') ? 'yes' : 'no';
}

/** The repository says what its person may; the scopes what this token may of that. */
function pushes(repository: RestRepository | null | undefined, scopes: readonly string[] | null): May {
  if (repository === undefined) return 'unknown';
  if (repository === null || repository.isArchived) return 'no';
  if (repository.permissions === null) return 'unknown';
  const isInScope =
    scopes === null || scopes.includes('repo') || (!repository.isPrivate && scopes.includes('public_repo'));
  return repository.permissions.push && isInScope ? 'yes' : 'no';
}
