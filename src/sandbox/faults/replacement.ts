import { random } from '../world/random.ts';
import { createOwner, nodeId, type WorldRepository } from '../world/repository.ts';
import type { World } from '../world/world.ts';
import type { ActiveFaults } from './active-faults.ts';

const DAY_MS = 86_400_000;

/** The other repository that now stands under a repository's name; `undefined` where no fault put one there. */
export function replacementOf(
  world: World,
  faults: ActiveFaults,
  before: WorldRepository,
): WorldRepository | undefined {
  const original = `${before.owner.login}/${before.name}`;
  const isAnotherOwner = faults.has('reregistered', original);
  const isReplaced =
    isAnotherOwner || faults.has('reregistered-repo', original) || faults.has('transferred-replaced', original);
  if (!isReplaced) return undefined;
  const draw = random(world.seed, original.toLowerCase(), 'replacement');
  const databaseId = draw.int(900_000_001, 990_000_000);
  const pushedAt = new Date(Math.floor(world.now.getTime() / DAY_MS) * DAY_MS - draw.int(3_600, 4 * 86_400) * 1000);
  const head = { oid: draw.hex(40), committedDate: pushedAt };
  const newest = before.releases.at(-1);
  return {
    ...before,
    owner: isAnotherOwner ? createOwner(world.seed, before.owner.login, 2) : before.owner,
    id: nodeId('R', databaseId),
    databaseId,
    stars: draw.int(0, 3),
    watchers: 1,
    forks: 0,
    openIssues: 0,
    closedIssues: 0,
    openPullRequests: 0,
    closedPullRequests: 0,
    // Whoever takes a name over publishes the next version under it.
    releases: newest
      ? [{ ...newest, databaseId, tag: `${newest.tag}.1`, name: null, isPrerelease: false, createdAt: pushedAt }]
      : [],
    head,
    commits: [head],
    createdAt: new Date(pushedAt.getTime() - 3_600_000),
    isArchived: false,
    isEmpty: false,
    hasIssues: true,
    tickets: new Set(),
  };
}

/** The repositories that faults have put under the names of others. */
export function replacements(world: World, faults: ActiveFaults): WorldRepository[] {
  const names = (['reregistered', 'reregistered-repo', 'transferred-replaced'] as const).flatMap((fault) =>
    faults.arguments(fault),
  );
  return names.flatMap((named) => {
    const [owner = '', name = ''] = named.split('/');
    const before = world.repository(owner, name);
    return (before && replacementOf(world, faults, before)) ?? [];
  });
}
