import { GitError, isAncestor, remoteTip } from '../../core/git/index.ts';
import { fetchRemote } from '../../core/publishing/index.ts';
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
  const intended = session.cache.publications.all().filter(({ state }) => state === 'intended');
  if (intended.length === 0) return;
  try {
    const call = await remoteCall(desk, session, session.sync.remote);
    const { upstream } = await fetchRemote(webOf(session), call);
    if (upstream === undefined) return;
    const { push } = upstream;
    const [url = upstream.url] = push.urls;
    const tip = push.isElsewhere
      ? await remoteTip(url, push.branch, await remoteCall(desk, session, url))
      : (upstream.tip ?? undefined);
    for (const publication of intended) {
      const { commit } = publication;
      if (commit === tip || (tip !== undefined && (await isAncestor(commit, tip, call)))) {
        wentOut(desk, session, publication);
      } else session.cache.publications.remove(commit);
      desk.log.add(`looked for ${commit} on ${url}: ${commit === tip ? 'it is the tip' : 'the tip is another'}`);
    }
    await takeFolder(desk, session);
  } catch (error) {
    // Offline, or not trusted yet: it is asked again after the next fetch.
    if (!(error instanceof ProblemError || error instanceof GitError)) throw error;
  }
}
