import { createRest } from '../../core/github/index.ts';
import { follow as followBuild, Expectation, hasEnded } from '../../core/live/index.ts';
import type { Publication } from '../../shared/publication.ts';
import type { Desk } from './desk.ts';
import { laterLive, supersedeEarlier } from './later-live.ts';
import { repositoryOf } from './publication-build.ts';
import type { Session } from './session.ts';

const POLL_MS = { building: 1_000, live: 15_000 };
/** The demo's builds take seconds. */
const DEMO_POLL_MS = { building: 400, live: 1_000 };
const LIMIT_MS = 60 * 60_000;

/**
 * Looks at what became of a publish until it is live, has failed, or a later one is live; keeps it, and tells every
 * window. One that is live ends those before it that never were.
 */
export async function follow(
  desk: Desk,
  session: Session,
  publication: Publication,
  { limitMs = LIMIT_MS }: { limitMs?: number } = {},
): Promise<Publication> {
  const { cache, addresses, profile, closing } = session;
  const repository = repositoryOf(session);
  if (repository === undefined) {
    const words = 'Pushed. Its remote is not on GitHub: what becomes of it is not followed.';
    const unfollowed = { ...publication, state: 'live-unknown' as const, words };
    cache.publications.put(unfollowed);
    desk.emit('publish.changed', unfollowed);
    return unfollowed;
  }
  const site = { ...profile.site, ...addresses.site };
  const expected = Expectation.array().parse(cache.publications.expectedOf(publication.commit) ?? []);
  const ended = await followBuild(publication, {
    rest: createRest({ baseUrl: addresses.github, token: desk.signedIn?.token }),
    repository,
    site,
    isSiteTrusted: addresses.site?.url !== undefined,
    expected,
    signal: closing.signal,
    pollMs: desk.demo === null ? POLL_MS : DEMO_POLL_MS,
    limitMs,
    laterLive: () => laterLive(session, publication),
    onChange: (now) => {
      cache.publications.put(now);
      if (desk.session === session) desk.emit('publish.changed', now);
    },
  });
  if (ended.state === 'live') await supersedeEarlier(desk, session);
  const subject = `${ended.commit.slice(0, 7)} ${ended.subject}`;
  if (limitMs > 0 && ended.state === 'live') desk.options.onNotify('Live', subject);
  if (limitMs > 0 && ended.state === 'build-failed') desk.options.onNotify('The build failed', subject);
  return ended;
}

/** Goes on looking at publishes that had not come to their end when the registry was closed. */
export function followOpenOnes(desk: Desk, session: Session): void {
  desk.inBackground(session, 'following publishes', goOn(desk, session));
}

async function goOn(desk: Desk, session: Session): Promise<void> {
  await supersedeEarlier(desk, session);
  const open = session.cache.publications
    .all()
    .filter((publication) => publication.state !== 'intended' && !hasEnded(publication));
  // One that nobody saw live in a day will not be waited for: it can be looked at again by hand.
  const recent = open.filter(({ at }) => Date.now() - Date.parse(at) < 86_400_000).slice(0, 3);
  for (const publication of recent) {
    desk.inBackground(session, 'following a publish', follow(desk, session, publication));
  }
}
