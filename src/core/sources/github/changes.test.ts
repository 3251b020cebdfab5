import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/json.ts';
import { OCTOPRINT } from '../../../shared/profile.ts';
import type { Series } from '../../cache/index.ts';
import type { Facts, RepositoryAnswer, RepositoryFound } from '../../github/index.ts';
import { changesFromRepository } from './changes.ts';
import type { KnownIdentity } from './identity.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const RELEASE = {
  name: '1.2.0',
  tagName: 'v1.2.0',
  publishedAt: '2025-11-02T03:04:05Z',
  url: 'https://github.com/o/n/r',
};
const FACTS: Facts = {
  id: 'R_1',
  nameWithOwner: 'o/n',
  owner: { id: 'U_1', login: 'o' },
  isArchived: false,
  isDisabled: false,
  isEmpty: false,
  hasIssuesEnabled: true,
  stargazerCount: 12,
  watchers: 3,
  openIssues: 4,
  closedIssues: 5,
  releases: { totalCount: 6, nodes: [{ ...RELEASE, isPrerelease: false, isDraft: false }] },
  latestRelease: RELEASE,
  defaultBranchRef: { oid: 'c0ffee', committedDate: '2025-12-01T00:00:00Z' },
};

function found(facts: Partial<Facts> = {}, failures: RepositoryFound['failures'] = []): RepositoryFound {
  return { status: 'found', facts: { ...FACTS, ...facts }, failures, files: new Map(), issues: new Map() };
}
function run(
  values: JsonObject,
  answer: RepositoryAnswer = found(),
  identity?: KnownIdentity,
  history?: ReadonlyMap<string, Series>,
) {
  const known = { identity, history, profile: OCTOPRINT, now: NOW };
  const outcome = changesFromRepository({ path: '_plugins/e.md', values }, { owner: 'o', name: 'n' }, answer, known);
  return { ...outcome, after: Object.fromEntries(outcome.changes.map(({ field, after }) => [field, after])) };
}
const published = {
  repo: 'o/n',
  open_issues: 4,
  closed_issues: 5,
  releases: 6,
  watchers: 3,
  stars: 12,
  last_push: '2025-12-01 00:00:00 +0000',
  latest_release: '1.2.0',
  latest_release_date: '2025-11-02 03:04:05 +0000',
  latest_release_url: 'https://github.com/o/n/r',
  latest_release_tag: 'v1.2.0',
};

describe('what GitHub says of a repository', () => {
  it('is written field by field, in the fixed order, as routine first values', () => {
    const { changes, signals, problems } = run({});
    expect(Object.fromEntries(changes.map(({ field, after }) => [field.replace('github.', ''), after]))).toEqual(
      published,
    );
    expect(changes[0]?.field).toBe('github.repo');
    expect(new Set(changes.map(({ severity }) => severity))).toEqual(new Set(['routine']));
    expect({ signals, problems }).toEqual({ signals: [], problems: [] });
  });

  it('is no change where nothing moved', () => {
    expect(run({ github: published })).toMatchObject({ changes: [], signals: [], problems: [] });
  });

  it('falls back to the tag where a release has no name', () => {
    const nodes = [{ ...RELEASE, name: '', isPrerelease: false, isDraft: false }];
    expect(run({}, found({ releases: { totalCount: 1, nodes } })).after['github.latest_release']).toBe('v1.2.0');
  });

  it('takes the newest full release where the newest is a pre-release', () => {
    const nodes = [{ ...RELEASE, name: '2.0.0rc1', tagName: '2.0.0rc1', isPrerelease: true, isDraft: false }];
    expect(run({}, found({ releases: { totalCount: 7, nodes } })).after).toMatchObject({
      'github.releases': 7,
      'github.latest_release': '1.2.0',
    });
  });

  it('counts no release where there are pre-releases alone, and takes out what was published', () => {
    const nodes = [{ ...RELEASE, isPrerelease: true, isDraft: false }];
    const { changes } = run({ github: published }, found({ releases: { totalCount: 7, nodes }, latestRelease: null }));
    expect(changes.map(({ field, after, severity }) => [field, after, severity])).toEqual([
      ['github.releases', 0, 'notable'],
      ['github.latest_release', undefined, 'notable'],
      ['github.latest_release_date', undefined, 'notable'],
      ['github.latest_release_url', undefined, 'notable'],
      ['github.latest_release_tag', undefined, 'notable'],
    ]);
  });

  it('is notable where a release went backwards', () => {
    const { changes } = run({
      github: { ...published, latest_release: '1.3.0', latest_release_date: '2025-12-24 00:00:00 +0000' },
    });
    expect(changes.map(({ field, severity }) => [field, severity])).toEqual([
      ['github.latest_release', 'notable'],
      ['github.latest_release_date', 'notable'],
    ]);
  });
});

describe('what GitHub does not say', () => {
  it('keeps the field that failed, and names it', () => {
    const facts = found();
    delete facts.facts.stargazerCount;
    const { after, problems } = run(
      { github: { ...published, stars: 1, watchers: 1 } },
      {
        ...facts,
        failures: [{ fact: 'stargazerCount', unexpected: false, detail: 'it failed' }],
      },
    );
    expect(after).toEqual({ 'github.watchers': 3 });
    expect(problems).toEqual([
      {
        code: 'github.field-failed',
        entry: '_plugins/e.md',
        field: 'github.stars',
        repository: 'o/n',
        detail: 'it failed',
      },
    ]);
  });

  it('keeps the releases where the newest full one is not known', () => {
    const facts = found({ releases: { totalCount: 7, nodes: [{ ...RELEASE, isPrerelease: true, isDraft: false }] } });
    delete facts.facts.latestRelease;
    expect(run({ github: published }, facts).changes).toEqual([]);
  });

  it('keeps the last push of a repository that has no commit', () => {
    expect(run({ github: published }, found({ defaultBranchRef: null })).changes).toEqual([]);
  });

  it('keeps everything where the repository failed, and says so once', () => {
    expect(run({ github: published }, { status: 'failed', detail: 'status 502' })).toMatchObject({
      changes: [],
      signals: [],
      problems: [{ code: 'github.repository-failed', repository: 'o/n', detail: 'status 502' }],
    });
    expect(run({}, { status: 'failed', detail: undefined }).problems).toEqual([]);
  });

  it.each([
    ['blocked', /GitHub has blocked/],
    ['single-sign-on', /authorize the token/],
  ] as const)('keeps everything where it is closed: %s, a signal', (why, words) => {
    const { changes, problems, signals } = run({ github: published }, { status: 'closed', why, detail: 'no' });
    expect({ changes, problems }).toEqual({ changes: [], problems: [] });
    expect(signals).toMatchObject([{ code: why, severity: 'notable', reason: expect.stringMatching(words) as string }]);
  });

  it('keeps everything of one that GitHub has disabled', () => {
    const { changes, signals } = run({ github: published }, found({ isDisabled: true, stargazerCount: 0 }));
    expect({ changes, codes: signals.map(({ code }) => code) }).toEqual({ changes: [], codes: ['blocked'] });
  });

  it('keeps the counts of issues that are switched off', () => {
    const off = found({ hasIssuesEnabled: false, openIssues: 0, closedIssues: 0, stargazerCount: 13 });
    const { after, signals } = run({ github: published }, off);
    expect(after).toEqual({ 'github.stars': 13 });
    expect(signals).toMatchObject([{ code: 'issues-off', severity: 'notable' }]);
  });

  it('tells an emptied repository from one without releases, and keeps its last push and its silence', () => {
    const emptied = {
      isEmpty: true,
      defaultBranchRef: null,
      releases: { totalCount: 0, nodes: [] },
      latestRelease: null,
    };
    const old = { ...published, last_push: '2023-01-01 00:00:00 +0000' };
    const { changes, signals } = run({ github: old }, found(emptied));
    expect(changes).toEqual([]);
    expect(signals.map(({ code }) => code)).toEqual(['emptied', 'no-push']);
    const { changes: taken, signals: none } = run({ github: published }, found({ ...emptied, isEmpty: false }));
    expect(taken.map(({ field, severity }) => [field, severity])).toContainEqual(['github.releases', 'notable']);
    expect(none).toEqual([]);
  });

  it('judges stars by their own history', () => {
    const series = Array.from({ length: 30 }, (_, at) => ({
      day: new Date(NOW - (30 - at) * 86_400_000).toISOString().slice(0, 10),
      value: 1_000 + at,
    }));
    const history = new Map([['github.stars', series]]);
    const github = { ...published, stars: 1_029 };
    const severityAt = (stargazerCount: number) =>
      run({ github }, found({ stargazerCount }), undefined, history).changes.map(({ severity }) => severity);
    expect(severityAt(1_031)).toEqual(['routine']);
    expect(severityAt(800)).toEqual(['notable']);
    expect(severityAt(2_200)).toEqual(['alarming']);
    expect(run({ github }, found({ stargazerCount: 2_200 })).changes).toMatchObject([{ severity: 'routine' }]);
  });

  it('keeps everything where the repository is gone: a signal', () => {
    expect(run({ github: published }, { status: 'gone' })).toMatchObject({
      changes: [],
      problems: [],
      signals: [{ code: 'repository-gone', severity: 'alarming' }],
    });
  });
});

describe('whose repository it is', () => {
  it.each([
    ['a first value of another owner', {}, 'evil/n', 'alarming', 'owner-changed'],
    ['a first value of another name', {}, 'o/m', 'notable', 'renamed'],
    ['a published one that moved to another owner', { github: { repo: 'o/n' } }, 'evil/n', 'alarming', 'owner-changed'],
    ['a published one that was renamed', { github: { repo: 'o/old' } }, 'o/n', 'notable', 'renamed'],
    ['the same in other capitals', { github: { repo: 'O/N' } }, 'o/n', 'routine', undefined],
  ])('is judged: %s', (_, values, nameWithOwner, severity, code) => {
    const { changes, signals } = run(values, found({ nameWithOwner }));
    expect(changes.find(({ field }) => field === 'github.repo')).toMatchObject({ severity, after: nameWithOwner });
    expect(signals.map((signal) => signal.code)).toEqual(code === undefined ? [] : [code]);
  });

  it('is no alarm where the move was published before', () => {
    expect(run({ github: { repo: 'new/n' } }, found({ nameWithOwner: 'new/n' })).signals).toEqual([]);
  });

  it('is a notable signal where it is archived or was silent for two years', () => {
    const facts = found({ isArchived: true, defaultBranchRef: { oid: 'c', committedDate: '2023-12-01T00:00:00Z' } });
    expect(run({}, facts).signals).toMatchObject([
      { code: 'archived', severity: 'notable' },
      { code: 'no-push', severity: 'notable' },
    ]);
  });
});

describe('which repository it is, by its ids', () => {
  const known = { repositoryId: 'R_1', ownerId: 'U_1', name: 'o/n' };

  it.each([
    ['the same', {}, []],
    ['renamed', { nameWithOwner: 'o/m' }, ['renamed']],
    ['transferred', { nameWithOwner: 'p/n', owner: { id: 'U_2', login: 'p' } }, ['owner-changed']],
    ['another one under the same name, of the same owner', { id: 'R_2' }, ['id-changed']],
    ['registered again by another account', { id: 'R_2', owner: { id: 'U_2', login: 'o' } }, ['id-changed']],
    ['of an account that took over the name', { owner: { id: 'U_2', login: 'o' } }, ['owner-changed']],
    [
      'another one of another owner',
      { id: 'R_2', nameWithOwner: 'p/n', owner: { id: 'U_2', login: 'p' } },
      ['owner-changed', 'id-changed'],
    ],
  ])('is %s', (_, facts, codes) => {
    expect(run({ github: published }, found(facts), known).signals.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['another repository answers', { id: 'R_2' }, known],
    ['another owner has it', { owner: { id: 'U_2', login: 'o' } }, known],
    ['it is the same', {}, undefined],
  ])('is named as it was known where %s', (_, facts, expected) => {
    const seen = { entry: '_plugins/e.md', ...known };
    const { changes } = run({}, found(facts), seen);
    expect(changes.map(({ evidence }) => (evidence?.kind === 'repository' ? evidence.known : null))).toEqual(
      changes.map(() => expected),
    );
  });

  it('is not judged where GitHub does not say the id', () => {
    const answer = found();
    delete answer.facts.id;
    expect(run({ github: published }, answer, known).signals).toEqual([]);
  });
});
