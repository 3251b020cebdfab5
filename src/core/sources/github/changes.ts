import type { Change, Severity } from '../../../shared/change.ts';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { isJsonObject, sameJson, valueAt } from '../../../shared/json.ts';
import type { Problem } from '../../../shared/problems/index.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { Signal } from '../../../shared/signal.ts';
import type { Series } from '../../cache/index.ts';
import type { RepositoryAnswer, RepositoryFound } from '../../github/index.ts';
import { FIELD_OF_FACT, githubFields } from './fields.ts';
import type { KnownIdentity } from './identity.ts';
import { hasMoved, knownRepository, moveOf, replacementOf, repositoryEvidence } from './identity.ts';
import { judgeCount } from './numbers.ts';
import { releaseWentBackwards } from './releases.ts';
import type { RepositoryName } from './source-url.ts';
import { keptIn, statesOf, type State } from './states.ts';

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

/** What is known beside the answer. */
interface Known {
  /** The repository that the entry is known to have; absent where it is looked at for the first time. */
  identity: KnownIdentity | undefined;
  /** What the entry's numbers were, by field. */
  history: ReadonlyMap<string, Series> | undefined;
  profile: Profile;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * What GitHub's answer means for one entry. A fact that failed is a problem that names its field, and no change.
 * @param source The repository that the entry's `source` names, and that was asked.
 */
export function changesFromRepository(
  entry: GitHubEntry,
  source: RepositoryName,
  answer: RepositoryAnswer,
  known: Known,
): GitHubOutcome {
  const asked = `${source.owner}/${source.name}`;
  const evidence = { kind: 'repository', asked, answered: null } as const;
  const only = (signal: Omit<Signal, 'entry' | 'evidence'>): GitHubOutcome => {
    return { changes: [], signals: [{ entry: entry.path, ...signal, evidence }], problems: [] };
  };
  switch (answer.status) {
    case 'failed': {
      // Without words of its own the run's problem says it once for all.
      if (answer.detail === undefined) return { changes: [], signals: [], problems: [] };
      const problem = { code: 'github.repository-failed', entry: entry.path, repository: asked } as const;
      return { changes: [], signals: [], problems: [{ ...problem, detail: answer.detail }] };
    }
    case 'gone':
      return only({
        code: 'repository-gone',
        severity: 'alarming',
        reason: `${asked} no longer exists or is private (checked twice)`,
      });
    case 'closed':
      return only({ ...CLOSED[answer.why], severity: 'notable' });
    case 'found':
      return foundOutcome(entry, source, answer, known);
  }
}

const CLOSED = {
  blocked: { code: 'blocked', reason: 'GitHub has blocked the repository: its values are kept' },
  'single-sign-on': {
    code: 'single-sign-on',
    reason: 'the organization asks for single sign-on: authorize the token for it on GitHub; its values are kept',
  },
} as const;

function foundOutcome(
  entry: GitHubEntry,
  source: RepositoryName,
  { facts, failures }: RepositoryFound,
  { identity, history, profile, now }: Known,
): GitHubOutcome {
  const evidence = repositoryEvidence(source, facts, identity);
  const known = knownRepository(entry.values, source);
  const move = facts.nameWithOwner === undefined ? undefined : moveOf(known, facts.nameWithOwner, evidence);
  const published = valueAt(entry.values, ['github']);
  const hasRoom = published === undefined || published === null || isJsonObject(published);
  const isKept = keptIn(facts);
  const fields = hasRoom ? githubFields(facts).filter(({ key }) => !isKept(key)) : [];
  const answered = new Map(fields.map(({ key, after }) => [key, after]));
  const isBackwards = releaseWentBackwards(entry.values, facts);
  const counts = isJsonObject(published) ? published : {};
  const day = new Date(now).toISOString().slice(0, 10);

  const changes = fields.flatMap(({ key, after }): Change[] => {
    const before = valueAt(entry.values, ['github', key]);
    if (sameJson(before, after)) return [];
    const series = history?.get(`github.${key}`) ?? [];
    const count = judgeCount({ key, before, after }, { published: counts, answered, series, day });
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

  const states: (State | undefined)[] = [
    move?.signal,
    // The same repository under another name: a transfer is told by the name, or was accepted with it.
    identity !== undefined && identity.repositoryId === facts.id && hasMoved(identity.name, facts.nameWithOwner)
      ? undefined
      : replacementOf(identity, facts, evidence),
    ...statesOf(facts, evidence, {
      published: counts.last_push,
      noPushYears: profile.github.noPushYears,
      now,
    }),
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
