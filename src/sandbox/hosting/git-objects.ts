import { git } from '../git.ts';

interface Signature {
  name: string;
  email: string;
  date: Date;
}

export interface CommitRecord {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  /** Without the newline at its end. */
  message: string;
}

export interface FileChange {
  path: string;
  /** The blob's, of the side that has the file. */
  sha: string;
  status: 'added' | 'removed' | 'modified' | 'changed';
  additions: number;
  deletions: number;
}

const FIELDS = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'];
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const STATUSES = { A: 'added', D: 'removed', M: 'modified' } as const;

/** The id of the commit that a revision names; `undefined` where there is none, or it is no plain name. */
export async function commitAt(folder: string, revision: string): Promise<string | undefined> {
  if (!/^\w[\w./-]*$/.test(revision) || revision.includes('..')) return undefined;
  const asked = git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  return asked.then(
    (written) => written.toString().trim(),
    () => undefined,
  );
}

/** The commits that `git log` lists for these arguments, in its order. */
export async function commitsOf(folder: string, args: readonly string[]): Promise<CommitRecord[]> {
  const text = (await git(folder, ['log', '-z', `--format=tformat:${FIELDS.join('%x00')}`, ...args])).toString();
  const parts = text.split('\0').slice(0, -1);
  return Array.from({ length: parts.length / FIELDS.length }, (_, at) => {
    const fields = parts.slice(at * FIELDS.length, (at + 1) * FIELDS.length);
    const [sha = '', tree = '', parents = '', name = '', email = '', date = '', ...rest] = fields;
    const [committerName = '', committerEmail = '', committerDate = '', message = ''] = rest;
    return {
      sha,
      tree,
      parents: parents === '' ? [] : parents.split(' '),
      author: { name, email, date: new Date(date) },
      committer: { name: committerName, email: committerEmail, date: new Date(committerDate) },
      message: message.trimEnd(),
    };
  });
}

/** What one commit changed since another; since nothing where that is `undefined`. A rename is two changes. */
export async function filesChanged(folder: string, from: string | undefined, to: string): Promise<FileChange[]> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--raw', '--numstat', from ?? EMPTY_TREE, to];
  const tokens = (await git(folder, args)).toString().split('\0').slice(0, -1);
  const counts = new Map<string, [additions: number, deletions: number]>();
  const changes: Pick<FileChange, 'path' | 'sha' | 'status'>[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (token.startsWith(':')) {
      const [, , before = '', after = '', letter = ''] = token.split(' ');
      const status = letter === 'A' || letter === 'D' || letter === 'M' ? STATUSES[letter] : 'changed';
      changes.push({ path: tokens[++at] ?? '', sha: status === 'removed' ? before : after, status });
      continue;
    }
    const [additions = '', deletions = '', ...path] = token.split('\t');
    // Binary files have a dash.
    counts.set(path.join('\t'), [Number(additions) || 0, Number(deletions) || 0]);
  }
  return changes.map((change) => {
    const [additions, deletions] = counts.get(change.path) ?? [0, 0];
    return { ...change, additions, deletions };
  });
}

/** The texts of the ordinary files below some folders of a commit, by path. */
export async function textsAt(folder: string, sha: string, below: readonly string[]): Promise<Map<string, string>> {
  const listed = (await git(folder, ['ls-tree', '-r', '-z', sha, '--', ...below])).toString().split('\0').slice(0, -1);
  const files = listed.flatMap((line) => {
    const [, oid, path] = /^100\d+ blob (\w+)\t(.*)$/s.exec(line) ?? [];
    return oid !== undefined && path !== undefined ? [{ oid, path }] : [];
  });
  if (files.length === 0) return new Map();
  const oids = files.map(({ oid }) => `${oid}\n`);
  const contents = await git(folder, ['cat-file', '--batch'], oids);
  let at = 0;
  return new Map(
    files.map(({ path }) => {
      const header = contents.subarray(at, contents.indexOf('\n', at)).toString();
      const start = at + header.length + 1;
      const end = start + Number(header.split(' ').at(-1));
      at = end + 1;
      return [path, contents.toString('utf8', start, end)];
    }),
  );
}
