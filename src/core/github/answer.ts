import { z } from 'zod';
import type { FileAnswer, IssueAnswer, RepositoryAsk, RepositoryFound } from './ask.ts';
import type { FactName, Facts } from './facts.ts';
import { isFactName, readFact } from './facts.ts';

export const GraphqlError = z.object({
  message: z.string().catch('no message'),
  type: z.string().optional().catch(undefined),
  path: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .catch(undefined),
});
export type GraphqlError = z.infer<typeof GraphqlError>;

export const GraphqlAnswer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(GraphqlError).optional(),
});
export type GraphqlAnswer = z.infer<typeof GraphqlAnswer>;

/** What a batch's answer says of one of its repositories, and what is to be done about it. */
export type AliasOutcome =
  | { kind: 'found'; found: RepositoryFound }
  | { kind: 'not-found' }
  | { kind: 'closed'; why: 'blocked' | 'single-sign-on'; detail: string }
  /** Ask again in a smaller batch. */
  | { kind: 'over-limit' }
  /** Ask again without these facts: each took the whole repository with it. */
  | { kind: 'facts-failed'; facts: { fact: FactName; detail: string }[] }
  | { kind: 'failed'; detail: string };

const Issue = z.object({ createdAt: z.iso.datetime({ offset: true }) });
const Blob = z.object({
  text: z.string().nullish(),
  byteSize: z.number().optional(),
  isBinary: z.boolean().nullish(),
  isTruncated: z.boolean().optional(),
});

/** Sorts a batch's answer, partial or whole, into one outcome a repository; in the order of the asks. */
export function outcomesOf(
  answer: GraphqlAnswer,
  asks: readonly RepositoryAsk[],
  facts: readonly FactName[],
): AliasOutcome[] {
  const errors = new Map<string, GraphqlError[]>();
  for (const error of answer.errors ?? []) {
    const alias = error.path?.[0];
    if (typeof alias !== 'string') continue;
    const known = errors.get(alias);
    if (known === undefined) errors.set(alias, [error]);
    else known.push(error);
  }
  const limited = (answer.errors ?? []).some(isResourceLimit);
  return asks.map((ask, at) => {
    const alias = `r${at}`;
    const own = errors.get(alias) ?? [];
    const data = answer.data?.[alias];
    if (isRecord(data)) return { kind: 'found', found: foundOf(data, own, ask, facts) };
    return missingOf(own, limited);
  });
}

function isResourceLimit(error: GraphqlError): boolean {
  return error.type === 'RESOURCE_LIMITS_EXCEEDED';
}

function missingOf(errors: readonly GraphqlError[], limited: boolean): AliasOutcome {
  if (errors.some(isResourceLimit)) return { kind: 'over-limit' };
  if (errors.some(({ type }) => type === 'NOT_FOUND')) return { kind: 'not-found' };
  // Neither has a type of its own.
  for (const { message } of errors) {
    if (/repository access blocked/i.test(message)) return { kind: 'closed', why: 'blocked', detail: message };
    if (/\bSAML\b/.test(message)) return { kind: 'closed', why: 'single-sign-on', detail: message };
  }
  const failed = new Map<FactName, string>();
  for (const { path, message } of errors) {
    const fact = path?.[1];
    if (typeof fact === 'string' && isFactName(fact)) failed.set(fact, message);
  }
  if (failed.size > 0) return { kind: 'facts-failed', facts: [...failed].map(([fact, detail]) => ({ fact, detail })) };
  if (limited) return { kind: 'over-limit' };
  return { kind: 'failed', detail: errors[0]?.message ?? 'the answer leaves it out' };
}

function foundOf(
  data: Record<string, unknown>,
  errors: readonly GraphqlError[],
  ask: RepositoryAsk,
  names: readonly FactName[],
): RepositoryFound {
  const messages = new Map<string, string>();
  for (const { path, message } of errors) if (typeof path?.[1] === 'string') messages.set(path[1], message);

  const facts: Partial<Record<FactName, Facts[FactName]>> = {};
  const failures: RepositoryFound['failures'] = [];
  for (const fact of names) {
    const failed = messages.get(fact);
    if (failed !== undefined) {
      failures.push({ fact, unexpected: false, detail: failed });
      continue;
    }
    const read = readFact(fact, data[fact]);
    if ('value' in read) facts[fact] = read.value;
    else failures.push({ fact, unexpected: true, detail: read.wrong });
  }
  const files = new Map(ask.files.map((path, at) => [path, fileOf(data[`f${at}`], messages.get(`f${at}`))]));
  // Each fact was read by its own schema; the record's type cannot say which.
  const issues = new Map(
    (ask.issues ?? []).map((number) => [number, issueOf(data[`i${number}`], messages.get(`i${number}`))]),
  );
  return { status: 'found', facts: facts as Partial<Facts>, failures, files, issues };
}

function issueOf(value: unknown, failed: string | undefined): IssueAnswer {
  if (failed !== undefined) return { unreadable: failed };
  const issue = Issue.safeParse(value);
  return issue.success ? issue.data : { unreadable: 'the answer has no date' };
}

function fileOf(value: unknown, failed: string | undefined): FileAnswer {
  if (failed !== undefined) return { unreadable: failed };
  if (value === null) return null;
  const blob = Blob.safeParse(value);
  if (!blob.success) return { unreadable: 'the answer is not a file' };
  const { text, isBinary, isTruncated, byteSize } = blob.data;
  if (isTruncated === true) return { unreadable: `it is too large (${byteSize ?? 'unknown'} bytes)` };
  if (isBinary === true) return { unreadable: 'it is binary' };
  // A folder or a submodule of that name answers without any of a blob's fields: the file is not there.
  if (text === undefined && byteSize === undefined) return null;
  return typeof text === 'string' ? { text } : { unreadable: 'the answer has no text' };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
