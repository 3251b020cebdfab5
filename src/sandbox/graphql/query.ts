import {
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  visit,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { githubSchema } from './schema.ts';

/** A query's text after parsing and validation, which are the same each time it is sent. */
export interface CheckedQuery {
  document: DocumentNode | undefined;
  errors: readonly GraphQLError[];
  /** The name of every field in it. */
  fields: ReadonlySet<string>;
}

const checked = new Map<string, CheckedQuery>();
/** A client with other texts each time would fill the memory. */
const KEPT = 200;

/** The query, checked against GitHub's schema. */
export function checkedQuery(text: string): CheckedQuery {
  const known = checked.get(text);
  if (known) return known;
  if (checked.size >= KEPT) checked.clear();
  const query = check(text);
  checked.set(text, query);
  return query;
}

function check(text: string): CheckedQuery {
  const fields = new Set<string>();
  try {
    const document = parse(text);
    visit(document, { Field: (node) => void fields.add(node.name.value) });
    return { document, errors: validate(githubSchema(), document), fields };
  } catch (error) {
    if (error instanceof GraphQLError) return { document: undefined, errors: [error], fields };
    throw error;
  }
}

/** The operation that is to run; an error where there is none, several, or it is no query. */
export function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode | GraphQLError {
  const operation = getOperationAST(document, name);
  if (!operation) {
    return new GraphQLError(name === undefined ? 'An operation name is required' : `No operation named "${name}"`);
  }
  return operation.operation === OperationTypeNode.QUERY
    ? operation
    : new GraphQLError('The sandbox answers queries only.');
}

/** How many repositories the query asks for at its top, those in fragments included. */
export function repositoriesIn(document: DocumentNode, set: SelectionSetNode): number {
  let count = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += selection.name.value === 'repository' ? 1 : 0;
    else if (selection.kind === Kind.INLINE_FRAGMENT) count += repositoriesIn(document, selection.selectionSet);
    else {
      const { value } = selection.name;
      const fragment = document.definitions.find(
        (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) count += repositoriesIn(document, fragment.selectionSet);
    }
  }
  return count;
}
