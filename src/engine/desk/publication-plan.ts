import { createRest } from '../../core/github/index.ts';
import { protectionOf } from '../../core/live/index.ts';
import { buildFilesAt, computedSources, refusedKeys, validatorsOf } from '../../core/preflight/index.ts';
import { readEntry } from '../../core/registry/index.ts';
import { loadPython } from '../../core/sources/compatibility/index.ts';
import {
  authorOf,
  digestOf,
  fetchRemote,
  messageFor,
  operationInProgress,
  preparePublication,
  syncState,
} from '../../core/publishing/index.ts';
import type { Prepared, PreparedFile } from '../../core/publishing/index.ts';
import type { ChangeKey, ReviewChange } from '../../shared/contract/changes.ts';
import { valueAt } from '../../shared/json.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { BranchProtection, PublicationPlan, PublishedFile } from '../../shared/publication.ts';
import type { Desk } from './desk.ts';
import { keyOf } from './plan-decisions.ts';
import { repositoryOf } from './publication-build.ts';
import { sayEntries } from './rows.ts';
import { takeBuild, type Session } from './session.ts';
import { remoteCall } from './trust.ts';

/** What is left out of a publish, or the changes that it is of. */
export interface Selection {
  without: string[];
  only?: ChangeKey[] | undefined;
  /** This file alone. */
  file?: string;
}

/** A plan as it is shown, and what it is of. */
interface Planned {
  plan: PublicationPlan;
  prepared: Prepared;
}

/**
 * Fetches, and says what would be committed on the remote's tip.
 * @param base The tip that it has to be made on; any where none is named.
 * @throws {ProblemError} `git.no-remote`, `git.no-branch`, `git.unreachable`, `git.unauthorized`, `publish.unpushed`;
 * `publish.moved` where the tip is another, of no commits where the branch was set back.
 */
export async function planOf(desk: Desk, session: Session, selection: Selection, base?: string): Promise<Planned> {
  const { profile } = session;
  const call = await remoteCall(desk, session, session.sync.remote);
  const { folder } = call;
  const operation = await operationInProgress({ folder });
  if (operation !== undefined) throw new ProblemError({ code: 'git.in-progress', folder, operation });
  const { state, upstream } = await fetchRemote(webOf(session), call);
  session.sync = state;
  desk.sayState();
  if (typeof upstream?.tip !== 'string') throw new ProblemError({ code: 'git.no-remote', folder });
  if (base !== undefined && base !== upstream.tip) {
    const { remoteBranch: branch } = upstream;
    throw new ProblemError({ code: 'publish.moved', branch, commits: state.behind, detail: 'fetched' });
  }
  if (state.ahead > 0) throw new ProblemError({ code: 'publish.unpushed', count: state.ahead });
  const build = await buildFilesAt(upstream.tip, profile, call);
  if (takeBuild(session, computedSources(build, profile))) {
    desk.sayState();
    sayEntries(desk, session, session.board.entries());
  }
  const [prepared, author, protection, python] = await Promise.all([
    preparedOn(desk, session, upstream.tip, selection),
    authorOf(folder),
    protectionNow(desk, session, upstream.push.branch),
    loadPython(),
  ]);
  const keys = prepared.files.flatMap((file) => keysIn(file, profile));
  const { subject, body } = messageFor(prepared, { exports: session.cache.exports.all() });
  const plan: PublicationPlan = {
    base: upstream.tip,
    digest: digestOf(prepared),
    branch: upstream.push.branch,
    remote: upstream.push.urls.join(', '),
    files: prepared.files.map(shown),
    reachesUsers: prepared.reachesUsers,
    heldBack: prepared.heldBack,
    subject,
    body,
    ...author,
    protection,
    preflight: refusedKeys(validatorsOf(build, profile, python), keys),
  };
  return { plan, prepared };
}

/** The top keys of an entry as it would be pushed. */
function keysIn({ path, after }: PreparedFile, { entries }: Profile): string[] {
  if (after === null || !path.startsWith(`${entries.folder}/`)) return [];
  const entry = readEntry(path, after, entries.maximumBytes);
  return 'problem' in entry ? [] : Object.keys(entry.values);
}

/** A file without its contents. */
function shown({
  path,
  kind,
  additions,
  deletions,
  changes,
  staysBehind,
  notable,
  severity,
}: PreparedFile): PublishedFile {
  return { path, kind, additions, deletions, changes, staysBehind, notable, severity };
}

/** What would be committed on a commit that was fetched. */
export async function preparedOn(
  desk: Desk,
  session: Session,
  tip: string,
  { without, only, file }: Selection,
): Promise<Prepared> {
  const { profile, board, cache } = session;
  const call = await remoteCall(desk, session, session.sync.remote);
  const keys = only === undefined ? undefined : new Set(only.map(keyOf));
  const all = board.review().changes.filter((change) => file === undefined || change.file === file);
  const isPart = (change: ReviewChange): boolean =>
    change.standing === 'accepted' && (keys === undefined || keys.has(keyOf(change)));
  const changes = all.filter(isPart);
  const waiting = all.filter(
    (change) => !isPart(change) && change.standing !== 'rejected' && change.standing !== 'site',
  );
  return preparePublication({
    ...call,
    profile,
    tip,
    changes,
    waitingByFile: new Map([...Map.groupBy(waiting, ({ file }) => file)].map(([file, { length }]) => [file, length])),
    handEdits: cache.handEdits.all(),
    without: new Set(without),
    isOurs: (path, hash) => cache.written.isOurs(path, hash),
    instancesOf: (id) => instancesOf(session, id),
  });
}

/** The remote's commit as it was fetched last. @throws {ProblemError} `git.no-remote`. */
export async function tipNow(session: Session): Promise<string> {
  const { upstream } = await syncState(session.folder, webOf(session));
  if (typeof upstream?.tip !== 'string') throw new ProblemError({ code: 'git.no-remote', folder: session.folder });
  return upstream.tip;
}

export function webOf({ addresses, profile }: Session): string {
  return addresses.web ?? profile.github.web;
}

function instancesOf({ entries }: Session, id: string): number | null {
  const entry = [...entries.values()].find((one) => one.id === id);
  const instances =
    entry === undefined || 'problem' in entry ? undefined : valueAt(entry.values, ['stats', 'month', 'instances']);
  return typeof instances === 'number' ? instances : null;
}

const UNKNOWN: BranchProtection = { push: 'unknown', why: [] };

/** What GitHub says of the branch; where it does not answer, nothing is known. */
async function protectionNow(desk: Desk, session: Session, branch: string): Promise<BranchProtection> {
  const repository = repositoryOf(session);
  if (repository === undefined || desk.signedIn === null) return UNKNOWN;
  const rest = createRest({ baseUrl: session.addresses.github, token: desk.signedIn.token });
  const { signal } = session.closing;
  try {
    const [rules, found] = await Promise.all([
      rest.branchRules(repository, branch, signal),
      rest.repository(repository, signal),
    ]);
    return protectionOf(rules, found);
  } catch (error) {
    if (error instanceof ProblemError) return UNKNOWN;
    throw error;
  }
}
