import { defaultTypeResolver, type GraphQLFieldResolver } from 'graphql';
import type { ActiveFaults } from '../faults/active-faults.ts';
import { findRepository } from '../faults/moves.ts';
import type { World } from '../world/world.ts';
import { failure, somethingWentWrong } from './failures.ts';
import { repositoryValue } from './repository-value.ts';

/** What every resolver of one query sees. */
export interface QueryContext {
  world: World;
  faults: ActiveFaults;
  /** How many repositories of the query were resolved so far. */
  asked: number;
}

const NULLABLE = new Set(['latestRelease', 'defaultBranchRef', 'object']);
type Value = (args: unknown, context: QueryContext) => unknown;

/** A field's value, or what the faults make of it. A field that the sandbox does not play is an error, never a guess. */
export const resolveField: GraphQLFieldResolver<unknown, QueryContext> = (source, args, context, info) => {
  const { fieldName, parentType } = info;
  if (parentType.name === 'Repository') {
    if (context.faults.has('field', fieldName)) throw somethingWentWrong();
    if (context.faults.has('nulls') && NULLABLE.has(fieldName)) return null;
  }
  if (!isRecord(source) || !Object.hasOwn(source, fieldName)) {
    throw failure('NOT_PLAYED', `The sandbox does not play ${parentType.name}.${fieldName}.`);
  }
  const value = source[fieldName];
  return isFunction(value) ? value(args, context) : value;
};

export const resolveType = defaultTypeResolver;

interface RepositoryArguments {
  owner: string;
  name: string;
  followRenames?: boolean | null;
}

/** The root field `repository`. */
export function resolveRepository({ owner, name, followRenames }: RepositoryArguments, context: QueryContext) {
  const { faults, world } = context;
  const position = context.asked++;
  const limit = faults.number('limit-over');
  if (limit !== undefined && position >= limit) {
    throw failure('RESOURCE_LIMITS_EXCEEDED', 'Resource limits for this query exceeded.');
  }
  if (faults.has('partial') && position % 3 === 2) throw somethingWentWrong();
  if (faults.has('alias', `${owner}/${name}`)) {
    throw failure('SERVICE_UNAVAILABLE', `The repository '${owner}/${name}' is temporarily unavailable.`);
  }
  if (faults.has('blocked', `${owner}/${name}`)) throw failure('FORBIDDEN', 'Repository access blocked');
  if (faults.has('single-sign-on', `${owner}/${name}`)) {
    throw failure(
      'FORBIDDEN',
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    );
  }
  const found = findRepository(world, faults, owner, name);
  if (!found || (found.moved && followRenames === false)) {
    throw failure('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  }
  return repositoryValue(found.repository);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFunction(value: unknown): value is Value {
  return typeof value === 'function';
}
