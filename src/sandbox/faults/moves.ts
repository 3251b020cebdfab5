import { createOwner, type WorldRepository } from '../world/repository.ts';
import type { World } from '../world/world.ts';
import type { ActiveFaults } from './active-faults.ts';

export interface Found {
  repository: WorldRepository;
  /** Whether it was asked for by a name that it no longer has. */
  moved: boolean;
}

/** The repository that this name leads to, after everything that the faults do to it. */
export function findRepository(world: World, faults: ActiveFaults, owner: string, name: string): Found | undefined {
  const asked = `${owner}/${name}`;
  const before = world.repository(owner, name) ?? repositoryMovedTo(world, faults, asked);
  if (!before) return undefined;
  const original = `${before.owner.login}/${before.name}`;
  if (faults.has('deleted', original)) return undefined;
  if (faults.has('gone-once', original) && faults.take(`gone-once ${original}`, 1)) return undefined;
  const repository = withFaultyReleases(faults, original, afterMoves(world, faults, before));
  return {
    repository,
    moved: `${repository.owner.login}/${repository.name}`.toLowerCase() !== asked.toLowerCase(),
  };
}

/** The repository with this id, after everything that the faults do to it. */
export function findRepositoryById(
  world: World,
  faults: ActiveFaults,
  databaseId: number,
): WorldRepository | undefined {
  const before = world.repositoryById(databaseId);
  return before && findRepository(world, faults, before.owner.login, before.name)?.repository;
}

function withFaultyReleases(faults: ActiveFaults, original: string, repository: WorldRepository): WorldRepository {
  const isBack =
    faults.has('releases-back', original) ||
    (faults.has('releases-back-once', original) && faults.take(`releases-back-once ${original}`, 1));
  return isBack ? { ...repository, releases: repository.releases.slice(0, 1) } : repository;
}

function afterMoves(world: World, faults: ActiveFaults, before: WorldRepository): WorldRepository {
  const original = `${before.owner.login}/${before.name}`;
  return {
    ...before,
    name: faults.has('renamed', original) ? `${before.name}-Renamed` : before.name,
    owner: faults.has('transferred', original)
      ? createOwner(world.seed, `${before.owner.login}-successor`)
      : before.owner,
    isArchived: before.isArchived || faults.has('archived', original),
  };
}

/** A repository that a fault gave the name that is asked for. */
function repositoryMovedTo(world: World, faults: ActiveFaults, asked: string): WorldRepository | undefined {
  for (const original of [...faults.arguments('renamed'), ...faults.arguments('transferred')]) {
    const [owner = '', name = ''] = original.split('/');
    const before = world.repository(owner, name);
    if (!before) continue;
    const after = afterMoves(world, faults, before);
    if (`${after.owner.login}/${after.name}`.toLowerCase() === asked.toLowerCase()) return before;
  }
  return undefined;
}
