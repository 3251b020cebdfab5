import { createOwner, type WorldRepository } from '../world/repository.ts';
import type { World } from '../world/world.ts';
import type { ActiveFaults } from './active-faults.ts';
import { replacementOf, replacements } from './replacement.ts';

export interface Found {
  repository: WorldRepository;
  /** Whether it was asked for by a name that it no longer has. */
  moved: boolean;
}

/** The repository that this name leads to, after everything that the faults do to it. */
export function findRepository(world: World, faults: ActiveFaults, owner: string, name: string): Found | undefined {
  const named = world.repository(owner, name);
  const replacement = named && replacementOf(world, faults, named);
  if (replacement) return { repository: replacement, moved: false };
  const asked = `${owner}/${name}`;
  const before = named ?? repositoryMovedTo(world, faults, asked);
  const repository = before && standing(world, faults, before);
  if (!repository) return undefined;
  return { repository, moved: fullName(repository).toLowerCase() !== asked.toLowerCase() };
}

/** The repository with this id, after everything that the faults do to it. */
export function findRepositoryById(
  world: World,
  faults: ActiveFaults,
  databaseId: number,
): WorldRepository | undefined {
  const before = world.repositoryById(databaseId);
  if (before) return standing(world, faults, before);
  return replacements(world, faults).find((repository) => repository.databaseId === databaseId);
}

/** What became of a repository, wherever it is now; `undefined` where it is gone. */
function standing(world: World, faults: ActiveFaults, before: WorldRepository): WorldRepository | undefined {
  const original = fullName(before);
  if ((['deleted', 'reregistered', 'reregistered-repo'] as const).some((fault) => faults.has(fault, original))) {
    return undefined;
  }
  if (faults.has('gone-once', original) && faults.take(`gone-once ${original}`, 1)) return undefined;
  return withFaultyReleases(faults, original, afterMoves(world, faults, before));
}

function withFaultyReleases(faults: ActiveFaults, original: string, repository: WorldRepository): WorldRepository {
  const isBack =
    faults.has('releases-back', original) ||
    (faults.has('releases-back-once', original) && faults.take(`releases-back-once ${original}`, 1));
  return isBack ? { ...repository, releases: repository.releases.slice(0, 1) } : repository;
}

function afterMoves(world: World, faults: ActiveFaults, before: WorldRepository): WorldRepository {
  const original = fullName(before);
  const isTransferred = faults.has('transferred', original) || faults.has('transferred-replaced', original);
  return {
    ...before,
    name: faults.has('renamed', original) ? `${before.name}-Renamed` : before.name,
    owner: isTransferred ? createOwner(world.seed, `${before.owner.login}-successor`) : before.owner,
    isArchived: before.isArchived || faults.has('archived', original),
    isEmpty: faults.has('emptied', original),
    releases: faults.has('emptied', original) ? [] : before.releases,
    hasIssues: !faults.has('issues-off', original),
    files: faults.has('contradicting', original) ? before.contradictingFiles : before.files,
  };
}

/** A repository that a fault gave the name that is asked for. */
function repositoryMovedTo(world: World, faults: ActiveFaults, asked: string): WorldRepository | undefined {
  const moved = (['renamed', 'transferred', 'transferred-replaced'] as const).flatMap((fault) =>
    faults.arguments(fault),
  );
  for (const original of moved) {
    const [owner = '', name = ''] = original.split('/');
    const before = world.repository(owner, name);
    if (before && fullName(afterMoves(world, faults, before)).toLowerCase() === asked.toLowerCase()) return before;
  }
  return undefined;
}

function fullName({ owner, name }: WorldRepository): string {
  return `${owner.login}/${name}`;
}
