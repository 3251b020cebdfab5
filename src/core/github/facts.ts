import { z } from 'zod';

const count = z.int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const connection = z.object({ totalCount: count }).transform(({ totalCount }) => totalCount);
const instant = z.iso.datetime({ offset: true });
const text = z.string().min(1);

const Release = z.object({ name: z.string().nullable(), tagName: text, publishedAt: instant.nullable(), url: z.url() });
export type Release = z.infer<typeof Release>;

/**
 * What one repository is asked, by the name under which GitHub answers it: the selection, and what has to come back.
 * Every connection names `first` or `last`, since GitHub refuses one that does not; the stars are a scalar.
 */
const FACTS = {
  id: { select: 'id', schema: text },
  nameWithOwner: { select: 'nameWithOwner', schema: z.string().regex(/^[^/\s]+\/[^/\s]+$/) },
  owner: { select: 'owner { id login }', schema: z.object({ id: text, login: text }) },
  isArchived: { select: 'isArchived', schema: z.boolean() },
  /** GitHub's staff has blocked it. */
  isDisabled: { select: 'isDisabled', schema: z.boolean() },
  /** It has no commits. */
  isEmpty: { select: 'isEmpty', schema: z.boolean() },
  hasIssuesEnabled: { select: 'hasIssuesEnabled', schema: z.boolean() },
  stargazerCount: { select: 'stargazerCount', schema: count },
  watchers: { select: 'watchers(first: 1) { totalCount }', schema: connection },
  openIssues: { select: 'openIssues: issues(states: OPEN, first: 1) { totalCount }', schema: connection },
  closedIssues: { select: 'closedIssues: issues(states: CLOSED, first: 1) { totalCount }', schema: connection },
  /** How many releases, and the newest of them, a pre-release included. */
  releases: {
    select:
      'releases(last: 1, orderBy: { field: CREATED_AT, direction: ASC }) ' +
      '{ totalCount nodes { name tagName publishedAt url isPrerelease isDraft } }',
    schema: z.object({
      totalCount: count,
      nodes: z.array(Release.extend({ isPrerelease: z.boolean(), isDraft: z.boolean() })).max(1),
    }),
  },
  /** The newest full release; null where there is none. */
  latestRelease: { select: 'latestRelease { name tagName publishedAt url }', schema: Release.nullable() },
  /** The newest commit of the default branch; null in a repository without commits. */
  defaultBranchRef: {
    select: 'defaultBranchRef { target { oid ... on Commit { committedDate } } }',
    schema: z
      .object({ target: z.object({ oid: text, committedDate: instant }).nullable() })
      .nullable()
      .transform((branch) => branch?.target ?? null),
  },
} as const satisfies Record<string, { select: string; schema: z.ZodType }>;

export type FactName = keyof typeof FACTS;
export type Facts = { [Name in FactName]: z.output<(typeof FACTS)[Name]['schema']> };

// The table's own keys; Object.keys says only that they are strings.
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACTS, name);
}

/** The selection of some facts, in GraphQL. */
export function selectionOf(names: readonly FactName[]): string {
  return names.map((name) => FACTS[name].select).join('\n');
}

/** One fact of an answer, or what is wrong with it. */
export function readFact(name: FactName, value: unknown): { value: Facts[FactName] } | { wrong: string } {
  const parsed = FACTS[name].schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    wrong: issue === undefined ? 'it is not what the schema says' : `${issue.path.join('.')} ${issue.message}`.trim(),
  };
}
