import { expectedOf } from '../../core/live/index.ts';
import {
  commitOn,
  fetchRemote,
  forwardTo,
  publishedChanges,
  pushCommit,
  revertCommit,
  upstreamOf,
  withReason,
} from '../../core/publishing/index.ts';
import type { Change } from '../../shared/change.ts';
import type { JsonObject } from '../../shared/json.ts';
import { ProblemError, describeProblem } from '../../shared/problems/index.ts';
import type { Publication, PublicationPlan } from '../../shared/publication.ts';
import type { Desk } from './desk.ts';
import { planOf, webOf, type Selection } from './publication-plan.ts';
import { wentOut } from './settle-publication.ts';
import { takeFolder } from './take-folder.ts';
import type { Session } from './session.ts';
import { remoteCall, trustedFolder } from './trust.ts';

/** What is asked of one publish. */
export interface PublishOrder extends Selection {
  /** The remote's tip that was looked at. */
  base: string;
  /** The digest of the plan that was looked at. */
  plan: string;
  subject: string;
  body: string;
  /** Why it is published against a warning. */
  anyway?: string | undefined;
}

/**
 * Commits what is accepted on the remote's tip and pushes it; then brings the folder up to it.
 * A push that is refused leaves everything as it was.
 * @throws {ProblemError} `publish.moved` where the tip is no longer the one that was looked at; `publish.plan-moved-on`
 * where it is the tip, and what would be committed on it is something else; `publish.needs-reason`; whatever keeps a
 * commit or a push from being made.
 */
export async function publish(desk: Desk, session: Session, order: PublishOrder): Promise<Publication> {
  const { plan, prepared } = await planOf(desk, session, order, order.base);
  const { branch } = plan;
  if (plan.digest !== order.plan) throw new ProblemError({ code: 'publish.plan-moved-on' });
  const warning = warningOf(plan);
  if (warning !== undefined && (order.anyway ?? '').trim() === '') {
    throw new ProblemError({ code: 'publish.needs-reason', detail: warning });
  }
  const folder = await trustedFolder(desk, session);
  const commit = await commitOn(folder, prepared, { subject: order.subject, body: bodyOf(order, warning) });
  const made = prepared.files.flatMap((file) => file.made);
  const publication = publicationOf(desk, {
    commit,
    branch,
    subject: order.subject,
    files: prepared.files.length,
    changes: made.length,
  });
  const published = prepared.files.flatMap((file) => publishedChanges(file, session.profile));
  return pushed(desk, session, publication, { made, published });
}

/** Undoes a publish by a commit of its own. @throws {ProblemError} `publish.revert-conflict`, and as {@link publish}. */
export async function revert(desk: Desk, session: Session, commit: string): Promise<Publication> {
  const call = await remoteCall(desk, session, session.sync.remote);
  const { state, upstream } = await fetchRemote(webOf(session), call);
  session.sync = state;
  if (typeof upstream?.tip !== 'string') throw new ProblemError({ code: 'git.no-remote', folder: session.folder });
  const undone = await revertCommit(commit, upstream.tip, call);
  const publication = publicationOf(desk, {
    commit: undone.commit,
    branch: upstream.push.branch,
    subject: undone.subject,
    files: undone.files.length,
    changes: 0,
  });
  return pushed(desk, session, { ...publication, reverts: commit }, { made: [], published: [] });
}

/** What speaks against a push, before it is tried. */
function warningOf({ protection, preflight }: PublicationPlan): string | undefined {
  if (protection.push === 'refused') return protection.why.join('; ');
  return preflight.length === 0
    ? undefined
    : preflight.map((problem) => describeProblem(problem, 'window').happened).join(' ');
}

function bodyOf({ body, anyway: reason }: PublishOrder, warning: string | undefined): string {
  return warning === undefined || reason === undefined ? body : withReason(body, { warning, reason });
}

/** The changes of a publication: as they were accepted, and as the site will show them. */
interface PublicationChanges {
  made: readonly Change[];
  published: readonly Change[];
}

/**
 * Pushes a commit that is kept as intended before: whatever ends this process, the next one finds it and asks the
 * remote whether it went out.
 */
async function pushed(
  desk: Desk,
  session: Session,
  publication: Publication,
  { made, published }: PublicationChanges,
): Promise<Publication> {
  const { publications } = session.cache;
  // Plain data of strings and values: it is read again as such.
  const expected = expectedOf(published, session.profile) as unknown as JsonObject[];
  session.pushing.add(publication.commit);
  try {
    publications.add(publication, expected, made);
    await push(desk, session, publication.commit);
  } catch (error) {
    if (isCertain(error)) publications.remove(publication.commit);
    throw error;
  } finally {
    session.pushing.delete(publication.commit);
  }
  const settled = wentOut(desk, session, publication);
  await takeFolder(desk, session);
  return settled;
}

/** Refusals after which the remote certainly does not have the commit. Any other may have lost the answer alone. */
const CERTAIN: ReadonlySet<string> = new Set([
  ...['publish.moved', 'publish.protected', 'publish.denied', 'publish.refused', 'publish.unknown'],
  ...['git.unauthorized', 'git.moved', 'git.untrusted', 'git.no-remote', 'git.no-branch'],
]);

function isCertain(error: unknown): boolean {
  return error instanceof ProblemError && CERTAIN.has(error.problem.code);
}

async function push(desk: Desk, session: Session, commit: string): Promise<void> {
  const { push: destination, remoteBranch } = await upstreamOf(session.folder);
  const call = await remoteCall(desk, session, destination.urls[0] ?? null);
  const refusals = await pushCommit(commit, call);
  desk.log.add(`pushed ${commit} to ${destination.branch} of ${destination.urls.join(', ')}`);
  session.problems = session.problems.filter(({ code }) => !OF_A_PUSH.has(code));
  for (const { url, problem } of refusals) {
    const detail = describeProblem(problem, 'window').happened;
    session.problems.push({ code: 'publish.mirror-refused', remote: url, detail });
  }
  // A branch of another remote is not the one that is checked out: the commit comes here once it is merged there.
  if (destination.isElsewhere) return;
  const { folder, credentials } = call;
  const behind = await forwardTo(folder, commit, { branch: remoteBranch, credentials });
  if (behind !== undefined) session.problems.push(behind);
}

/** What one push leaves to be known, until the next. */
const OF_A_PUSH: ReadonlySet<string> = new Set(['publish.not-forwarded', 'publish.mirror-refused']);

function publicationOf(
  desk: Desk,
  about: Pick<Publication, 'commit' | 'branch' | 'subject' | 'files' | 'changes'>,
): Publication {
  return {
    ...about,
    who: desk.who(),
    at: new Date().toISOString(),
    reverts: null,
    state: 'intended',
    words: 'It is not known yet whether this was pushed.',
    steps: [],
    buildUrl: null,
    liveAt: null,
    live: { shown: 0, of: 0, commit: null },
  };
}
