import { random } from './random.ts';
import { releaseHistory, type Release } from './releases.ts';
import { contradicting, repositoryFiles } from './repository-files.ts';
import type { WorldEntry } from './world-entry.ts';

export interface WorldOwner {
  login: string;
  /** GitHub's node id. */
  id: string;
  databaseId: number;
  kind: 'User' | 'Organization';
}

export interface Commit {
  oid: string;
  committedDate: Date;
}

export interface WorldRepository {
  owner: WorldOwner;
  name: string;
  /** GitHub's node id. */
  id: string;
  databaseId: number;
  description: string;
  stars: number;
  watchers: number;
  forks: number;
  openIssues: number;
  closedIssues: number;
  openPullRequests: number;
  closedPullRequests: number;
  /** The oldest first. */
  releases: readonly Release[];
  defaultBranch: string;
  head: Commit;
  /** The default branch's commits, the newest first. */
  commits: readonly Commit[];
  createdAt: Date;
  isArchived: boolean;
  /** It has no commits any more. */
  isEmpty: boolean;
  hasIssues: boolean;
  /** The numbers of issues that exist, whatever the counts say. */
  tickets: ReadonlySet<number>;
  /** The texts of the default branch by path, written when they are first asked for. */
  files: () => ReadonlyMap<string, string>;
  /** The same where the source says something else than the entry. */
  contradictingFiles: () => ReadonlyMap<string, string>;
}

const DAY_MS = 86_400_000;

/**
 * The owner of this login.
 * @param again Which of the accounts that had this login, one after the other.
 */
export function createOwner(seed: number, login: string, again?: number): WorldOwner {
  const draw = random(seed, 'owner', login.toLowerCase(), ...(again === undefined ? [] : [again]));
  const databaseId = draw.int(100_000, 190_000_000);
  const kind = draw.pick<WorldOwner['kind']>(['User', 'User', 'User', 'Organization']);
  return { login, id: nodeId(kind === 'User' ? 'U' : 'O', databaseId), databaseId, kind };
}

/** The person of this login. */
export function createPerson(seed: number, login: string): WorldOwner {
  const owner = createOwner(seed, login);
  return { ...owner, id: nodeId('U', owner.databaseId), kind: 'User' };
}

/**
 * The repository behind an entry.
 * @param now Dates are counted back from the start of this day, in UTC, so that a restart changes nothing.
 */
export function createRepository(
  seed: number,
  { owner, name }: { owner: string; name: string },
  entry: WorldEntry,
  now: Date,
): WorldRepository {
  const draw = (subject: string) => random(seed, `${owner}/${name}`.toLowerCase(), subject);
  const identity = draw('identity');
  const counts = draw('counts');
  const { createdAt, commits, head } = historyOf(draw('commits'), Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const releases = releaseHistory(draw('releases'), createdAt, head.committedDate);
  const databaseId = identity.int(10_000_000, 900_000_000);
  const stars = counts.skewed(0, 600);
  let written: ReadonlyMap<string, string> | undefined;
  const files = () => (written ??= repositoryFiles(draw, entry, name, releases.at(-1)?.version ?? '0.1.0'));
  return {
    owner: createOwner(seed, owner),
    name,
    id: nodeId('R', databaseId),
    databaseId,
    description: `An OctoPrint plugin: ${name.replace(/^OctoPrint-/i, '')}`,
    stars,
    watchers: counts.skewed(1, 2 + Math.ceil(stars / 5)),
    forks: counts.skewed(0, 1 + Math.ceil(stars / 3)),
    openIssues: counts.skewed(0, 60),
    closedIssues: counts.skewed(0, 300),
    openPullRequests: counts.skewed(0, 6),
    closedPullRequests: counts.skewed(0, 80),
    releases,
    defaultBranch: identity.pick(['main', 'main', 'master', 'master', 'master', 'devel']),
    head,
    commits,
    createdAt,
    isArchived: identity.chance(0.04) && entry.isCalm !== true,
    isEmpty: false,
    hasIssues: true,
    tickets: new Set(),
    files,
    contradictingFiles: () => contradicting(files(), entry),
  };
}

function historyOf(draw: ReturnType<typeof random>, today: number) {
  const ageDays = draw.chance(0.75) ? draw.int(0, 640) : draw.int(760, 2400);
  const at = (days: number): Date => new Date(today - days * DAY_MS + draw.int(0, 86_399) * 1000 - DAY_MS);
  const head: Commit = { oid: draw.hex(40), committedDate: at(ageDays) };
  const commits = [head];
  for (let left = draw.int(3, 15), days = ageDays; left > 0; left--) {
    days += draw.int(2, 90);
    commits.push({ oid: draw.hex(40), committedDate: at(days) });
  }
  const oldest = commits.at(-1) ?? head;
  return { head, commits, createdAt: new Date(oldest.committedDate.getTime() - draw.int(1, 20) * DAY_MS) };
}

/** GitHub's node id. */
export function nodeId(kind: 'R' | 'U' | 'O', databaseId: number): string {
  const bytes = Buffer.from([0x92, 0x00, 0xce, 0, 0, 0, 0]);
  bytes.writeUInt32BE(databaseId, 3);
  return `${kind}_${bytes.toString('base64url')}`;
}
