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

/**
 * What it means that GitHub answers under another name than the one that is known.
 * @returns Nothing where the names differ by case alone, or not at all.
 */
export function moveOf(known: string, answered: string, evidence: RepositoryEvidence): Move | undefined {
  if (known.toLowerCase() === answered.toLowerCase()) return undefined;
  const [ownerBefore] = known.split('/');
  const [ownerAfter] = answered.split('/');
  if (ownerBefore?.toLowerCase() === ownerAfter?.toLowerCase()) {
    const reason = `the repository was renamed within ${ownerAfter ?? ''}: ${known} is now ${answered}`;
    return { severity: 'notable', reason, signal: { code: 'renamed', severity: 'notable', reason, evidence } };
  }
  const reason = `the repository moved to another owner: ${known} is now ${answered}`;
  return { severity: 'alarming', reason, signal: { code: 'owner-changed', severity: 'alarming', reason, evidence } };
}

export function repositoryEvidence(asked: RepositoryName, facts: Partial<Facts>): RepositoryEvidence {
  return {
    kind: 'repository',
    asked: `${asked.owner}/${asked.name}`,
    answered: facts.nameWithOwner ?? null,
    ...(facts.id === undefined ? {} : { repositoryId: facts.id }),
    ...(facts.owner === undefined ? {} : { ownerId: facts.owner.id }),
  };
}
