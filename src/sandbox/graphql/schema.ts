import { readFileSync } from 'node:fs';
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';

let schema: GraphQLSchema | undefined;

/**
 * GitHub's public schema, built when it is first needed.
 * The file is read by itself: importing its package parses it twice and takes four times as long.
 */
export function githubSchema(): GraphQLSchema {
  if (schema) return schema;
  const file = new URL('schema.json', import.meta.resolve('@octokit/graphql-schema'));
  // The package publishes nothing else in this file than the answer to the introspection query.
  schema = buildClientSchema(JSON.parse(readFileSync(file, 'utf8')) as IntrospectionQuery);
  return schema;
}
