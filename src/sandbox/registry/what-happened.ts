import { repositoryName } from '../world/world-entry.ts';
import { PLANTED } from './cases.ts';
import { generateEntries } from './generated-entry.ts';

const TO_REPOSITORIES = [
  'transferred',
  'transferred-replaced',
  'deleted',
  'renamed',
  'archived',
  'contradicting',
] as const;

/**
 * What has happened to a written registry's plugins since its last commit, as faults: each case once, each to another
 * plugin. A registry that is too small lacks some.
 */
export function whatHappened({ seed = 1, plugins = 60 }: { seed?: number; plugins?: number }): string[] {
  const entries = generateEntries(seed, plugins);
  const repositories = TO_REPOSITORIES.flatMap((fault) => {
    const named = repositoryName(entries[PLANTED[fault]]?.source);
    return named ? [`${fault}=${named.owner}/${named.name}`] : [];
  });
  const collapsed = entries[PLANTED['usage-collapse']];
  return [...repositories, ...(collapsed ? [`usage-collapse=${collapsed.id}`] : [])];
}
