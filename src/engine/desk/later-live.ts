import { isAncestor } from '../../core/git/index.ts';
import { superseded, type LaterLive } from '../../core/live/index.ts';
import type { Publication } from '../../shared/publication.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';

/** The publish that is live and was pushed after another: the one that undoes it, else the newest. */
export async function laterLive({ cache, folder }: Session, earlier: Publication): Promise<LaterLive | undefined> {
  const all = cache.publications.all();
  // The newest first: those before it in the list were pushed after it.
  const later = all
    .slice(
      0,
      Math.max(
        0,
        all.findIndex(({ commit }) => commit === earlier.commit),
      ),
    )
    .filter(({ state, branch }) => state === 'live' && branch === earlier.branch);
  const revert = later.find(({ reverts }) => reverts === earlier.commit);
  const found = revert ?? later[0];
  if (found === undefined) return undefined;
  const { commit } = found;
  return { commit, hasEarlier: await isAncestor(earlier.commit, commit, { folder }), isRevert: revert !== undefined };
}

/** Nothing more is found out about those here. */
const ENDED: ReadonlySet<string> = new Set(['intended', 'live', 'superseded']);

/** Ends the publishes that were never seen live and have a later one that is. */
export async function supersedeEarlier(desk: Desk, session: Session): Promise<void> {
  const { cache } = session;
  for (const publication of cache.publications.all()) {
    if (ENDED.has(publication.state)) continue;
    const later = await laterLive(session, publication);
    if (later === undefined || session.closing.signal.aborted) continue;
    const ended = { ...publication, ...superseded(publication, later) };
    cache.publications.put(ended);
    if (desk.session === session) desk.emit('publish.changed', ended);
  }
}
