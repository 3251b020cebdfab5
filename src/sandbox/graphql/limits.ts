import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What GitHub's limits say of a query before it runs (GitHub docs, "Rate limits and query limits"). */
export interface QueryLimits {
  errors: GraphQLError[];
  /** How many nodes the query can have at most. */
  nodeCount: number;
  /** Points. */
  cost: number;
}

const MAXIMUM_NODES = 500_000;

/** How large the query may become, and which of its connections are not bounded as GitHub asks. */
export function queryLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): QueryLimits {
  const { coerced, errors: wrong } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const root = schema.getQueryType();
  if (wrong || !root) return { errors: [...(wrong ?? [])], nodeCount: 0, cost: 1 };
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const count = new LimitCount(schema, fragments, coerced);
  count.selections(operation.selectionSet, root, 1, []);
  if (count.nodes > MAXIMUM_NODES) {
    const message = `This query requests up to ${count.nodes.toLocaleString('en')} possible nodes which exceeds the maximum limit of 500,000.`;
    count.errors.push(new GraphQLError(message, { extensions: { type: 'MAX_NODE_LIMIT_EXCEEDED' } }));
  }
  return { errors: count.errors, nodeCount: count.nodes, cost: Math.max(1, Math.round(count.requests / 100)) };
}

class LimitCount {
  readonly errors: GraphQLError[] = [];
  nodes = 0;
  /** How often GitHub has to look up a connection: once for each node above it. */
  requests = 0;
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Record<string, unknown>;

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Record<string, unknown>,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
  }

  /** @param parents How many nodes these selections are made of. */
  selections(set: SelectionSetNode, type: GraphQLNamedType, parents: number, path: readonly string[]): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        this.#field(selection, type, parents, path);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!fragment) continue;
      const on = fragment.typeCondition ? this.#schema.getType(fragment.typeCondition.name.value) : type;
      if (on) this.selections(fragment.selectionSet, on, parents, path);
    }
  }

  #field(node: FieldNode, type: GraphQLNamedType, parents: number, above: readonly string[]): void {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const definition = type.getFields()[node.name.value];
    if (!definition) return;
    const path = [...above, (node.alias ?? node.name).value];
    const result = getNamedType(definition.type);
    const size = isConnection(definition) ? this.#connection(definition, node, parents, path) : 1;
    if (node.selectionSet && isCompositeType(result)) this.selections(node.selectionSet, result, parents * size, path);
  }

  /** How many nodes the connection asks for. */
  #connection(
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
    parents: number,
    path: readonly string[],
  ): number {
    const { first, last } = getArgumentValues(definition, node, this.#variables);
    const refuse = (type: string, message: string): number => {
      this.errors.push(new GraphQLError(message, { nodes: node, path, extensions: { type } }));
      return 1;
    };
    const name = node.name.value;
    const [bound, size] = typeof first === 'number' ? ['first', first] : ['last', last];
    if (typeof size !== 'number') {
      const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
      return refuse('MISSING_PAGINATION_BOUNDARIES', message);
    }
    if (typeof first === 'number' && typeof last === 'number') {
      const message = `Passing both \`first\` and \`last\` to paginate the \`${name}\` connection is not supported.`;
      return refuse('INVALID_PAGINATION_BOUNDARIES', message);
    }
    if (size < 1 || size > 100) {
      const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`${bound}\` limit of 100 records.`;
      return refuse('EXCESSIVE_PAGINATION', message);
    }
    this.nodes += parents * size;
    this.requests += parents;
    return size;
  }
}

function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(field.type).name.endsWith('Connection') && field.args.some(({ name }) => name === 'first');
}
