import type { FactName, Facts } from './facts.ts';
import { selectionOf } from './facts.ts';

/** One repository, and the files that are wanted of it at the head of its default branch. */
export interface RepositoryAsk {
  owner: string;
  name: string;
  /** Paths from the repository's top. */
  files: readonly string[];
  /** Numbers of its issues whose dates are wanted. */
  issues?: readonly number[];
}

/** A file as GitHub gave it. A file that is not there is null; one that was not read says why. */
export type FileAnswer = { text: string } | { unreadable: string } | null;

/** When an issue was made (ISO 8601), or why that is not known. */
export type IssueAnswer = { createdAt: string } | { unreadable: string };

export interface RepositoryFound {
  status: 'found';
  /** What was answered; a fact that is missing here is among the failures, or was not asked. */
  facts: Partial<Facts>;
  failures: { fact: FactName; unexpected: boolean; detail: string }[];
  /** By path: exactly the files that were asked for. */
  files: Map<string, FileAnswer>;
  /** By number: exactly the issues that were asked for. */
  issues: Map<number, IssueAnswer>;
}

/**
 * What came back for one ask. `gone` was looked at twice; `closed` exists, and GitHub does not show it: its staff blocked
 * it, or the organization's single sign-on does not know the token; `failed` says nothing about the repository.
 */
export type RepositoryAnswer =
  | RepositoryFound
  | { status: 'gone' }
  | { status: 'closed'; why: 'blocked' | 'single-sign-on'; detail: string }
  | { status: 'failed'; detail: string | undefined };

/** What GitHub allows in a name; anything else is no repository, and never reaches a query. */
const OWNER = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})$/;
const NAME = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

export function isRepositoryName(owner: string, name: string): boolean {
  return OWNER.test(owner) && NAME.test(name);
}

/** One query for many repositories, `r0`, `r1`, …, each with its files as `f0`, `f1`, …. */
export function queryOf(asks: readonly RepositoryAsk[], facts: readonly FactName[]): string {
  const repositories = asks.map(({ owner, name, files, issues = [] }, at) => {
    const blobs = files.map(
      (path, file) => `f${file}: object(expression: ${JSON.stringify(`HEAD:${path}`)}) { ...File }`,
    );
    const tickets = issues.map((number) => `i${number}: issue(number: ${number}) { createdAt }`);
    const wanted = [...blobs, ...tickets].join(' ');
    return `r${at}: repository(owner: ${JSON.stringify(owner)}, name: ${JSON.stringify(name)}) { ...Facts ${wanted} }`;
  });
  // `__typename` keeps the fragment valid where every fact is left out.
  const file = asks.some(({ files }) => files.length > 0)
    ? 'fragment File on GitObject { ... on Blob { text byteSize isBinary isTruncated } }'
    : '';
  return `query {\n${repositories.join('\n')}\n}\nfragment Facts on Repository {\n__typename\n${selectionOf(facts)}\n}\n${file}`;
}
