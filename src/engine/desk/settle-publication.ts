import { fetchCommits, GitError, isAncestor, remoteTip } from '../../core/git/index.ts';
import { fetchRemote, type Upstream } from '../../core/publishing/index.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { Publication } from '../../shared/publication.ts';
import { takeFolder } from './take-folder.ts';
import type { Desk } from './desk.ts';
import { follow } from './follow-publication.ts';
import { webOf } from './publication-plan.ts';
import type { Session } from './session.ts';
import { remoteCall } from './trust.ts';

/** Keeps that a publication went out: its changes are pending no more, and its build is followed. */
export function wentOut(desk: Desk, session: Session, intended: Publication): Publication {
  const { cache } = session;
  const made = cache.publications.madeBy(intended.commit);
  const publication: Publication = { ...intended, state: 'pushed', words: 'Pushed. No build has started yet.' };
  cache.together(() => {
    cache.changes.written(made);
    for (const path of new Set(made.filter(({ source }) => source === 'hand').map(({ file }) => file))) {
      cache.handEdits.remove(path);
    }
    cache.publications.put(publication);
  });
  desk.emit('publish.changed', publication);
  desk.inBackground(session, 'following a publish', follow(desk, session, publication));
  return publication;
}

/**
 * Asks the remote about publications that were cut off between the push and its record. One that went out is kept and
 * followed; one that did not is forgotten, and its changes stay accepted. Where the remote does not answer, all stay
 * as they are.
 */
export async function settleIntended(desk: Desk, session: Session): Promise<void> {
  const intended = session.cache.publications
    .all()
    .filter(({ state, commit }) => state === 'intended' && !session.pushing.has(commit));
  if (intended.length === 0) return;
  try {
    const call = await remoteCall(desk, session, session.sync.remote);
    const { upstream } = await fetchRemote(webOf(session), call);
    if (upstream === undefined) return;
    const tip = await pushedTip(desk, session, upstream);
    // A branch that is not there tells nothing of what was pushed to it.
    if (tip === undefined) return;
    for (const publication of intended) {
      const { commit } = publication;
      const isOut = commit === tip || (await isAncestor(commit, tip, call));
      if (isOut) wentOut(desk, session, publication);
      else session.cache.publications.remove(commit);
      desk.log.add(`${commit} was cut off; the remote ${isOut ? 'has it' : 'does not have it'}`);
    }
    await takeFolder(desk, session);
  } catch (error) {
    // Offline, or not trusted yet: it is asked again after the next fetch.
    if (!(error instanceof ProblemError || error instanceof GitError)) throw error;
  }
}

/** The commit that the branch is at where pushes go to, fetched; undefined where there is no such branch. */
async function pushedTip(desk: Desk, session: Session, { tip, url, push }: Upstream): Promise<string | undefined> {
  if (!push.isElsewhere) return tip ?? undefined;
  const [address = url] = push.urls;
  const call = await remoteCall(desk, session, address);
  const found = await remoteTip(address, push.branch, call);
  if (found !== undefined) await fetchCommits(push.remote, push.branch, call);
  return found;
}
