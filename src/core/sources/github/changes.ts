import type { Change, Severity } from '../../../shared/change.ts';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { isJsonObject, sameJson, valueAt } from '../../../shared/json.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { Signal } from '../../../shared/signal.ts';
import type { RepositoryAnswer, RepositoryFound } from '../../github/index.ts';
import { FIELD_OF_FACT, githubFields } from './fields.ts';
import type { KnownIdentity } from './identity.ts';
import { hasMoved, knownRepository, moveOf, replacementOf, repositoryEvidence } from './identity.ts';
import { judgeCount } from './numbers.ts';
import { releaseWentBackwards } from './releases.ts';
import type { RepositoryName } from './source-url.ts';

export interface GitHubEntry {
  /** The entry's file. */
  path: string;
  values: JsonObject;
}

export interface GitHubOutcome {
  changes: Change[];
  signals: Signal[];
  problems: Problem[];
}

const YEAR_MS = 365.25 * 24 * 3_600_000;

/**
 * What GitHub's answer means for one entry. A fact that failed is a problem that names its field, and no change.
 * @param source The repository that the entry's `source` names, and that was asked.
 * @param identity The repository that the entry is known to have; absent where it is looked at for the first time.
 * @param now Milliseconds since 1970.
 */
export function changesFromRepository(
  entry: GitHubEntry,
  source: RepositoryName,
  answer: RepositoryAnswer,
  identity: KnownIdentity | undefined,
  profile: Profile,
  now: number,
): GitHubOutcome {
  const asked = `${source.owner}/${source.name}`;
  switch (answer.status) {
    case 'failed': {
      // Without words of its own the run's problem says it once for all.
      if (answer.detail === undefined) return { changes: [], signals: [], problems: [] };
      const problem = { code: 'github.repository-failed', entry: entry.path, repository: asked } as const;
      return { changes: [], signals: [], problems: [{ ...problem, detail: answer.detail }] };
    }
    case 'gone': {
      const evidence = { kind: 'repository', asked, answered: null } as const;
      const reason = `GitHub has no repository ${asked}: it was deleted or made private; looked at twice`;
      const signal: Signal = { entry: entry.path, code: 'repository-gone', severity: 'alarming', reason, evidence };
      return { changes: [], signals: [signal], problems: [] };
    }
    case 'found':
      return foundOutcome(entry, source, answer, identity, profile, now);
  }
}

function foundOutcome(
  entry: GitHubEntry,
  source: RepositoryName,
  { facts, failures }: RepositoryFound,
  identity: KnownIdentity | undefined,
  profile: Profile,
  now: number,
): GitHubOutcome {
  const evidence = repositoryEvidence(source, facts, identity);
  const known = knownRepository(entry.values, source);
  const move = facts.nameWithOwner === undefined ? undefined : moveOf(known, facts.nameWithOwner, evidence);
  const published = valueAt(entry.values, ['github']);
  const hasRoom = published === undefined || published === null || isJsonObject(published);
  const fields = hasRoom ? githubFields(facts) : [];
  const answered = new Map(fields.map(({ key, after }) => [key, after]));
  const isBackwards = releaseWentBackwards(entry.values, facts);

  const changes = fields.flatMap(({ key, after }): Change[] => {
    const before = valueAt(entry.values, ['github', key]);
    if (sameJson(before, after)) return [];
    const count = judgeCount({ key, before, after }, isJsonObject(published) ? published : {}, answered);
    const judged = key === 'repo' && move !== undefined ? move : judge(key, before, after, isBackwards, count);
    return [
      {
        entry: entry.path,
        file: entry.path,
        field: `github.${key}`,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        source: 'github',
        severity: judged.severity,
        reason: judged.reason,
        evidence,
      },
    ];
  });

  const states: (Omit<Signal, 'entry'> | undefined)[] = [
    move?.signal,
    // The same repository under another name: a transfer is told by the name, or was accepted with it.
    identity !== undefined && identity.repositoryId === facts.id && hasMoved(identity.name, facts.nameWithOwner)
      ? undefined
      : replacementOf(identity, facts, evidence),
    facts.isArchived === true
      ? {
          code: 'archived',
          severity: 'notable',
          reason: 'the repository is archived: it takes no change any more',
          evidence,
        }
      : undefined,
    silence(facts.defaultBranchRef?.committedDate, profile.github.noPushYears, now),
  ];
  return {
    changes,
    signals: states.flatMap((signal) => (signal === undefined ? [] : [{ entry: entry.path, ...signal }])),
    problems: failures.map(({ fact, unexpected, detail }) => ({
      code: unexpected ? ('github.answer-unexpected' as const) : ('github.field-failed' as const),
      entry: entry.path,
      field: FIELD_OF_FACT[fact],
      repository: `${source.owner}/${source.name}`,
      detail,
    })),
  };
}

function judge(
  key: string,
  before: Json | undefined,
  after: Json | undefined,
  isBackwards: boolean,
  count: ReturnType<typeof judgeCount>,
): { severity: Severity; reason: string } {
  const noun = key.replaceAll('_', ' ');
  if (isBackwards && (key === 'releases' || key.startsWith('latest_release'))) {
    return { severity: 'notable', reason: `${noun}: the latest release went backwards` };
  }
  if (count !== undefined) return { severity: count.severity, reason: `${noun}: ${count.words}` };
  if (before === undefined) return { severity: 'routine', reason: `${noun}: first value` };
  if (typeof before === 'number' && typeof after === 'number') {
    const delta = after - before;
    return { severity: 'routine', reason: `${noun}: ${delta < 0 ? `−${-delta}` : `+${delta}`}` };
  }
  return { severity: 'routine', reason: `${noun}: moved` };
}

function silence(lastPush: string | undefined, years: number, now: number): Omit<Signal, 'entry'> | undefined {
  if (lastPush === undefined || now - Date.parse(lastPush) < years * YEAR_MS) return undefined;
  return {
    code: 'no-push',
    severity: 'notable',
    reason: `no push since ${lastPush.slice(0, 10)}: over ${years} years`,
  };
}
