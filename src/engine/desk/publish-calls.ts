import { createRest } from '../../core/github/index.ts';
import { patchOf } from '../../core/publishing/index.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { Publication } from '../../shared/publication.ts';
import type { Desk } from './desk.ts';
import { follow } from './follow-publication.ts';
import { logOf, repositoryOf } from './publication-build.ts';
import { planOf, preparedOn, tipNow } from './publication-plan.ts';
import { publish, revert } from './publish.ts';
import type { Session } from './session.ts';
import { trustedFolder } from './trust.ts';

type PublishCalls = Pick<
  Handlers,
  | 'publish.plan'
  | 'publish.file'
  | 'publish.start'
  | 'publish.patch'
  | 'publish.history'
  | 'publish.revert'
  | 'publish.check'
  | 'publish.log'
  | 'publish.rerun'
>;

/** What is asked of publishes. */
export function publishCalls(desk: Desk): PublishCalls {
  let isGoing = false;
  const alone = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (isGoing) throw new ProblemError({ code: 'desk.publish-going' });
    isGoing = true;
    try {
      return await work();
    } finally {
      isGoing = false;
    }
  };
  return {
    'publish.plan': async (selection) => (await planOf(desk, desk.opened(), selection)).plan,
    'publish.file': async ({ path, ...selection }) => {
      const session = desk.opened();
      const { files } = await preparedOn(desk, session, await tipNow(session), {
        ...selection,
        without: [],
        file: path,
      });
      const file = files.find((one) => one.path === path);
      if (file === undefined) throw new ProblemError({ code: 'publish.left-out', path });
      const text = (bytes: Buffer | null): string | null => bytes?.toString('utf8') ?? null;
      return { path, before: text(file.before), after: text(file.after) };
    },
    'publish.start': (order) => {
      const session = desk.writable();
      return alone(() => publish(desk, session, order));
    },
    'publish.patch': async ({ subject, body, ...selection }) => {
      const session = desk.opened();
      const { plan, prepared } = await planOf(desk, session, selection);
      const folder = await trustedFolder(desk, session);
      return patchOf(folder, prepared, { subject: subject ?? plan.subject, body: body ?? plan.body });
    },
    'publish.history': () => desk.opened().cache.publications.all(),
    'publish.revert': ({ commit }) => {
      const session = desk.writable();
      return alone(() => revert(desk, session, commit));
    },
    'publish.check': async ({ commit }) => {
      const session = desk.opened();
      return follow(desk, session, publicationOf(session, commit), { limitMs: 0 });
    },
    'publish.log': ({ commit }) => logOf(desk, desk.opened(), commit),
    'publish.rerun': async ({ commit }) => {
      const session = desk.writable();
      const publication = publicationOf(session, commit);
      const repository = repositoryOf(session);
      if (desk.signedIn === null || repository === undefined) throw new ProblemError({ code: 'account.not-signed-in' });
      const rest = createRest({ baseUrl: session.addresses.github, token: desk.signedIn.token });
      const [run] = await rest.runsFor(repository, commit);
      if (run === undefined) throw new ProblemError({ code: 'publish.no-log', commit });
      await rest.rerunFailed(repository, run.id);
      desk.inBackground(session, 'following a publish', follow(desk, session, publication));
      return publication;
    },
  };
}

/** @throws {ProblemError} `publish.unknown`. */
function publicationOf({ cache }: Session, commit: string): Publication {
  const found = cache.publications.all().find((one) => one.commit === commit);
  if (found === undefined) throw new ProblemError({ code: 'publish.unknown', commit });
  return found;
}
