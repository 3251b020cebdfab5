import { execute, GraphQLError } from 'graphql';
import { z } from 'zod';
import type { ActiveFaults } from '../faults/active-faults.ts';
import { oddFields } from '../faults/odd-fields.ts';
import { zeros } from '../faults/zeros.ts';
import type { RateLimit } from '../rate-limit.ts';
import type { World } from '../world/world.ts';
import { asGithubError, somethingWentWrong, type GithubError } from './failures.ts';
import { queryLimits } from './limits.ts';
import { checkedQuery, operationOf, repositoriesIn, type CheckedQuery } from './query.ts';
import { resolveField, resolveRepository, resolveType, type QueryContext } from './resolve.ts';
import { githubSchema } from './schema.ts';

const QueryBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** A query that was understood, and has not run yet. */
export interface ReceivedQuery {
  query: CheckedQuery;
  variables: Record<string, unknown>;
  operationName: string | undefined;
  /** How many repositories it asks for. */
  repositories: number;
}

export interface GithubAnswer {
  data?: unknown;
  errors?: readonly GithubError[];
}

/** The query in a request's body; `undefined` where there is none. */
export function receivedQuery(body: unknown): ReceivedQuery | undefined {
  const read = QueryBody.safeParse(body);
  if (!read.success) return undefined;
  const query = checkedQuery(read.data.query);
  const operationName = read.data.operationName ?? undefined;
  const operation = query.document && operationOf(query.document, operationName);
  const repositories =
    query.document && operation && !(operation instanceof GraphQLError)
      ? repositoriesIn(query.document, operation.selectionSet)
      : 0;
  return { query, variables: read.data.variables ?? {}, operationName, repositories };
}

/** What GitHub answers: data, or the errors for which it would refuse the query. */
export function answerQuery(
  received: ReceivedQuery,
  world: World,
  faults: ActiveFaults,
  rateLimit: RateLimit,
): GithubAnswer {
  const { query, variables, operationName } = received;
  const { document } = query;
  if (!document || query.errors.length > 0) return { errors: query.errors.map(asGithubError) };
  const operation = operationOf(document, operationName);
  if (operation instanceof GraphQLError) return { errors: [asGithubError(operation)] };
  const schema = githubSchema();
  const { errors: beyond, cost, nodeCount } = queryLimits(schema, document, operation, variables);
  if (beyond.length > 0) return { errors: beyond.map(asGithubError) };
  rateLimit.spend(cost, Date.now());
  if (faults.arguments('field-pathless').some((field) => query.fields.has(field))) {
    return { data: null, errors: [asGithubError(somethingWentWrong())] };
  }
  const contextValue: QueryContext = { world, faults, asked: 0 };
  const result = execute({
    schema,
    document,
    variableValues: variables,
    operationName: operationName ?? null,
    contextValue,
    rootValue: { repository: resolveRepository, rateLimit: () => rateLimit.value(cost, nodeCount) },
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  if (result instanceof Promise) throw new Error('A resolver is asynchronous; the sandbox has none such.');
  return {
    data: faults.has('odd-fields')
      ? oddFields(result.data, world.seed)
      : faults.has('zeros')
        ? zeros(result.data)
        : result.data,
    ...(result.errors && { errors: result.errors.map(asGithubError) }),
  };
}
