import { expect, it } from 'vitest';
import type { ReviewChange } from '../../../shared/contract/changes.ts';
import type { RunState } from '../../../shared/contract/enrichment.ts';
import type { Publication } from '../../../shared/publication.ts';
import { stepsOf } from './steps.ts';

const NOTHING = { run: null, changes: new Map(), signals: new Map(), publications: [] };
const run = (status: RunState['status']): RunState => ({
  runId: '1',
  status,
  startedAt: '2026-06-14T14:00:00Z',
  endedAt: null,
  plugins: [],
  sources: [],
  requests: { graphql: 0, rest: 0, usage: 0 },
  pausedUntil: null,
  problems: [],
  resumes: null,
});
const decided: ReviewChange = {
  entry: 'a.md',
  file: 'a.md',
  field: 'github.repo',
  source: 'github',
  severity: 'alarming',
  reason: '',
  standing: 'rejected',
  decided: { who: 'me', at: '2026-06-14T14:00:00Z', why: null },
  reachesUsers: false,
};
const publication: Publication = {
  commit: 'a1',
  branch: 'main',
  subject: '',
  who: '',
  at: '2026-06-14T14:00:00Z',
  files: 1,
  changes: 1,
  reverts: null,
  state: 'pushed',
  words: '',
  steps: [],
  buildUrl: null,
  liveAt: null,
  live: { shown: 0, of: 1, commit: null },
};

it.each([
  ['nothing was done', NOTHING, []],
  ['a run goes on', { ...NOTHING, run: run('running') }, []],
  ['a run has ended', { ...NOTHING, run: run('incomplete') }, ['run']],
  [
    'a change was accepted by itself',
    { ...NOTHING, run: run('done'), changes: new Map([['a.md', [{ ...decided, decided: null }]]]) },
    ['run'],
  ],
  [
    'something was decided',
    { ...NOTHING, run: run('done'), changes: new Map([['a.md', [decided]]]) },
    ['run', 'decide'],
  ],
  ['it was published', { ...NOTHING, publications: [publication] }, ['run', 'decide', 'publish']],
])('where %s, these steps are done', (_, desk, done) => {
  expect(
    stepsOf(desk)
      .filter(({ isDone }) => isDone)
      .map(({ id }) => id),
  ).toEqual(done);
});
