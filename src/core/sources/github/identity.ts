import type { Severity } from '../../../shared/change.ts';
import type { RepositoryEvidence } from '../../../shared/evidence.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { valueAt } from '../../../shared/json.ts';
import type { Signal } from '../../../shared/signal.ts';
import type { Facts } from '../../github/index.ts';
import type { RepositoryName } from './source-url.ts';

export interface Move {
  severity: Severity;
  reason: string;
  signal: Omit<Signal, 'entry'>;
}

/** The repository that the entry stands for so far: the one it publishes, else the one that `source` names. */
export function knownRepository(values: JsonObject, source: RepositoryName): string {
  const published = valueAt(values, ['github', 'repo']);
  return typeof published === 'string' ? published : `${source.owner}/${source.name}`;
}

/** Whether a name is another one: GitHub's names differ by more than case. */
export function hasMoved(known: string, answered: string | undefined): boolean {
  return answered !== undefined && known.toLowerCase() !== answered.toLowerCase();
}

/**
 * What it means that GitHub answers under another name than the one that is known.
 * @returns Nothing where the names differ by case alone, or not at all.
 */
export function moveOf(known: string, answered: string, evidence: RepositoryEvidence): Move | undefined {
  if (!hasMoved(known, answered)) return undefined;
  const [ownerBefore] = known.split('/');
  const [ownerAfter] = answered.split('/');
  if (ownerBefore?.toLowerCase() === ownerAfter?.toLowerCase()) {
    const reason = `the repository was renamed within ${ownerAfter ?? ''}: ${known} is now ${answered}`;
    return { severity: 'notable', reason, signal: { code: 'renamed', severity: 'notable', reason, evidence } };
  }
  const reason = `the repository moved to another owner: ${known} is now ${answered}`;
  return { severity: 'alarming', reason, signal: { code: 'owner-changed', severity: 'alarming', reason, evidence } };
}

/** @param known The one that the entry is known to have: named where another one answers, or another owner has it. */
export function repositoryEvidence(
  asked: RepositoryName,
  facts: Partial<Facts>,
  known: KnownIdentity | undefined,
): RepositoryEvidence {
  const isOther = (before: string | undefined, now: string | undefined): boolean => now !== undefined && before !== now;
  const isReplaced = isOther(known?.repositoryId, facts.id) || isOther(known?.ownerId, facts.owner?.id);
  return {
    kind: 'repository',
    asked: `${asked.owner}/${asked.name}`,
    answered: facts.nameWithOwner ?? null,
    ...(facts.id === undefined ? {} : { repositoryId: facts.id }),
    ...(facts.owner === undefined ? {} : { ownerId: facts.owner.id }),
    ...(known === undefined || !isReplaced ? {} : { known: identityOf(known) }),
  };
}

function identityOf({ name, repositoryId, ownerId }: KnownIdentity): KnownIdentity {
  return { name, repositoryId, ownerId };
}

/** A repository that an entry is known to have, by GitHub's ids. */
export interface KnownIdentity {
  repositoryId: string;
  ownerId: string;
  /** `owner/name`. */
  name: string;
}

/**
 * What it means that another repository or another owner is behind a name than the last time, which no URL shows.
 * @returns Nothing where the ids are the same, or are not known.
 */
export function replacementOf(
  known: KnownIdentity | undefined,
  { id, owner, nameWithOwner }: Partial<Facts>,
  evidence: RepositoryEvidence,
): Omit<Signal, 'entry'> | undefined {
  if (known === undefined || id === undefined || owner === undefined) return undefined;
  const name = nameWithOwner ?? known.name;
  if (id !== known.repositoryId) {
    const who = owner.id === known.ownerId ? 'the same owner' : `another account named ${owner.login}`;
    const reason =
      `${name} is a different repository now: the original was deleted or moved, ` + `and this one was made by ${who}`;
    return { code: 'id-changed', severity: 'alarming', reason, evidence };
  }
  if (owner.id === known.ownerId) return undefined;
  const reason = `the repository ${known.name} belongs to another account now: ${name}`;
  return { code: 'owner-changed', severity: 'alarming', reason, evidence };
}
