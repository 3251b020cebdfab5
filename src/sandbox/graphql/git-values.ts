import { createHash } from 'node:crypto';
import type { Commit, WorldRepository } from '../world/repository.ts';
import { connection, type Page } from './connection.ts';

/** What `repository.object` answers: a commit, a folder, a file, or null where there is no such object. */
export function gitObject(
  repository: WorldRepository,
  { expression, oid }: { expression?: string | null; oid?: string | null },
) {
  const [revision = '', ...rest] = (expression ?? oid ?? '').split(':');
  const commit = commitOf(repository, revision);
  if (!commit) return null;
  if (rest.length === 0) return commitValue(repository, commit);
  const path = rest.join(':').replace(/\/$/, '');
  const text = repository.files().get(path);
  return text === undefined ? treeValue(repository, path) : blobValue(text);
}

function commitOf(repository: WorldRepository, revision: string): Commit | undefined {
  const branch = repository.defaultBranch;
  if (['HEAD', branch, `refs/heads/${branch}`].includes(revision)) return repository.head;
  return repository.commits.find(({ oid }) => oid === revision);
}

/** A commit with its history behind it. */
export function commitValue(repository: WorldRepository, { oid, committedDate }: Commit) {
  const url = `https://github.com/${repository.owner.login}/${repository.name}/commit/${oid}`;
  return {
    __typename: 'Commit',
    ...objectIds(oid),
    committedDate: () => isoTime(committedDate),
    authoredDate: () => isoTime(committedDate),
    pushedDate: null,
    message: 'Make it better',
    messageHeadline: 'Make it better',
    url,
    commitUrl: url,
    history: (page: Page) => {
      const behind = repository.commits.slice(repository.commits.findIndex((commit) => commit.oid === oid));
      return connection(behind.length, (at) => commitValue(repository, behind[at] ?? repository.head), page);
    },
  };
}

function blobValue(text: string) {
  return {
    __typename: 'Blob',
    ...lazyIds(() => blobOid(text)),
    text,
    byteSize: () => Buffer.byteLength(text),
    isBinary: false,
    isTruncated: false,
  };
}

function treeValue(repository: WorldRepository, path: string) {
  const prefix = path === '' ? '' : `${path}/`;
  const names = new Set(
    [...repository.files().keys()].filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length)),
  );
  if (names.size === 0) return null;
  const children = new Set([...names].map((name) => name.split('/', 1)[0] ?? name));
  return {
    __typename: 'Tree',
    ...lazyIds(() => sha1(`tree ${prefix}`)),
    entries: () =>
      [...children].sort().map((name) => ({
        name,
        path: `${prefix}${name}`,
        type: names.has(name) ? 'blob' : 'tree',
        mode: names.has(name) ? 0o100644 : 0o040000,
        object: () => gitObject(repository, { expression: `HEAD:${prefix}${name}` }),
      })),
  };
}

/** The name that git gives to a file with this text. */
export function blobOid(text: string): string {
  return sha1(`blob ${Buffer.byteLength(text)}\0${text}`);
}

/** GitHub's times have no fractions of a second. */
export function isoTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function objectIds(oid: string) {
  return { id: `C_${oid}`, oid, abbreviatedOid: oid.slice(0, 7) };
}

function lazyIds(oid: () => string) {
  return { id: () => `B_${oid()}`, oid, abbreviatedOid: () => oid().slice(0, 7) };
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
