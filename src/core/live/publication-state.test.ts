import { describe, expect, it } from 'vitest';
import { PublicationState } from '../../shared/publication.ts';
import { at, deployment, job, NEWER, OLDER, OURS, publication, run } from './example-build.ts';
import type { PublicationFacts } from './publication-state.ts';
import { publicationStateOf } from './publication-state.ts';

const before = deployment(OLDER, -60, 'success');
const replaced = deployment(OLDER, -60, 'success', 'inactive');
const ours = deployment(OURS, 3, 'queued', 'in_progress', 'success');
const failing = job('build', { 'Set up job': 'success', 'Build the site': 'failure', 'Post Checkout': 'success' });
const shown = (count: number, ...unread: string[]) => ({ shown: count, of: 2, unread });

/** Facts of a publish that two values are asked for, a minute after the push. */
function facts(over: Partial<PublicationFacts> = {}, minutes = 1): PublicationFacts {
  return {
    publication: publication(),
    runs: [],
    jobs: [],
    deployments: [before],
    liveFirstRunAt: at(-60),
    expected: 2,
    shown: undefined,
    unanswered: [],
    later: undefined,
    now: Date.parse(at(minutes)),
    site: { buildStartsWithinSeconds: 120, cacheMinutes: 10 },
    ...over,
  };
}
const later = { commit: NEWER, hasEarlier: true, isRevert: false };
const green = { runs: [run('success')], deployments: [replaced, ours] };

const CASES: [string, PublicationFacts, PublicationState, string][] = [
  ['just pushed', facts(), 'pushed', 'Pushed. No build has started yet.'],
  ['no build in time', facts({}, 3), 'no-build', 'No build started within 120 seconds. Live still shows bbbbbbb.'],
  [
    'a build that was skipped',
    facts({ runs: [run('skipped')] }),
    'no-build',
    'The build was skipped. Live still shows bbbbbbb.',
  ],
  [
    'a build of a pull request alone',
    facts({ runs: [run('success', { event: 'pull_request' })] }),
    'pushed',
    'No build has started',
  ],
  ['queued', facts({ runs: [run()] }), 'building', 'The build waits for its turn.'],
  [
    'building',
    facts({ runs: [run()], jobs: [job('build', { Checkout: 'success', 'Build the site': 'running' })] }),
    'building',
    'Building: Build the site.',
  ],
  [
    'between two jobs',
    facts({ runs: [run()], jobs: [job('build', { 'Build the site': 'success' })] }),
    'building',
    'Building.',
  ],
  [
    'failed',
    facts({ runs: [run('failure')], jobs: [failing] }),
    'build-failed',
    'The build failed at Build the site. Live still shows bbbbbbb.',
  ],
  [
    'cancelled',
    facts({ runs: [run('cancelled')] }),
    'build-failed',
    'The build was cancelled. Live still shows bbbbbbb.',
  ],
  [
    'green, its deployment failed',
    facts({ runs: [run('success')], deployments: [before, deployment(OURS, 3, 'in_progress', 'failure')] }),
    'build-failed',
    'The build failed at Deploy. Live still shows bbbbbbb.',
  ],
  [
    'failed, and going again',
    facts({ runs: [run('failure'), run(null, { id: 8, createdAt: at(4) })] }),
    'building',
    'The build waits',
  ],
  [
    'failed, a later commit is live',
    facts({
      runs: [run('failure')],
      deployments: [replaced, deployment(NEWER, 6, 'success')],
      liveFirstRunAt: at(5),
      shown: shown(2),
    }),
    'live',
    'Live as part of ccccccc: the site shows 2 values.',
  ],
  [
    'green, not deployed yet',
    facts({ runs: [run('success')] }, 4),
    'not-yet-live',
    'The build is green. The site is about',
  ],
  [
    'green, never deployed',
    facts({ runs: [run('success')] }, 14),
    'still-old',
    'The build is green, but it was not deployed. Live still shows bbbbbbb.',
  ],
  [
    'deployed, the page is cached',
    facts({ ...green, shown: shown(1) }, 5),
    'not-yet-live',
    'Deployed; the site shows 1 of 2 values. A page may be cached for 10 minutes.',
  ],
  [
    'deployed, for long the old value',
    facts({ ...green, shown: shown(0) }, 14),
    'still-old',
    'Deployed, but live still shows old values: the site shows 0 of 2 values.',
  ],
  ['deployed, and shown', facts({ ...green, shown: shown(2) }), 'live', 'Live: the site shows 2 values.'],
  ['deployed, and no value tells', facts({ ...green, expected: 0 }), 'live', 'Live: the commit is deployed.'],
  [
    'deployed, the site does not answer',
    facts({ ...green, shown: shown(1, 'plugins.json: status 500') }),
    'live-unknown',
    'The build is green. The site could not be asked (plugins.json: status 500).',
  ],
  [
    'live, and being built again',
    facts({
      ...green,
      runs: [run('success'), run(null, { id: 8, event: 'schedule', createdAt: at(30) })],
      shown: shown(2),
    }),
    'live',
    'Live',
  ],
  [
    'overtaken by an older commit',
    facts({
      ...green,
      deployments: [deployment(OURS, 3, 'success', 'inactive'), deployment(OLDER, 4, 'success')],
      shown: shown(2),
    }),
    'still-old',
    'An older commit (bbbbbbb) was deployed after this one, and is live.',
  ],
  [
    'overtaken, and being built again',
    facts({
      runs: [run('success'), run(null, { id: 8, createdAt: at(30) })],
      deployments: [deployment(OURS, 3, 'success', 'inactive'), deployment(OLDER, 4, 'success')],
    }),
    'building',
    'The build waits',
  ],
  [
    'replaced by a commit of which nothing is known, the values there',
    facts({
      ...green,
      deployments: [deployment(OURS, 3, 'success', 'inactive'), deployment(NEWER, 4, 'success')],
      liveFirstRunAt: undefined,
      shown: shown(2),
    }),
    'live',
    'Live: the site shows 2 values.',
  ],
  [
    'green, without any deployment, the values there',
    facts({ ...green, deployments: [], shown: shown(2) }),
    'live',
    'Live: the site shows 2 values.',
  ],
  [
    'green, without any deployment, the old values',
    facts({ ...green, deployments: [], shown: shown(1) }, 14),
    'still-old',
    'The build is green, but live still shows the old values.',
  ],
  [
    'green, without any deployment, the site does not answer',
    facts({ ...green, deployments: undefined, shown: shown(0, 'plugins.json: status 500') }),
    'live-unknown',
    'The site could not be asked',
  ],
  [
    'green, without any deployment and any value',
    facts({ ...green, deployments: [], expected: 0 }),
    'live-unknown',
    'Whether it is live cannot be told',
  ],
  [
    'building, and the values are there by chance',
    facts({ runs: [run()], deployments: [], shown: shown(2) }),
    'building',
    'The build waits',
  ],
  [
    'failed, and a later publish is live',
    facts({ runs: [run('failure')], jobs: [failing], later }),
    'superseded',
    'Its build failed. A later publish is live, and has it in it: ccccccc.',
  ],
  [
    'never built, and undone by a publish that is live',
    facts({ later: { ...later, isRevert: true } }, 3),
    'superseded',
    'No build started for it. ccccccc, which undoes it, is live.',
  ],
  [
    'deployed with a later publish that changed its values again',
    facts({
      runs: [run('failure')],
      deployments: [replaced, deployment(NEWER, 6, 'success')],
      liveFirstRunAt: at(5),
      shown: shown(1),
      later,
    }),
    'superseded',
    'It was not seen live by itself. A later publish is live',
  ],
  [
    'failed, set back, and another publish is live',
    facts({ runs: [run('failure')], jobs: [failing], later: { ...later, hasEarlier: false } }),
    'superseded',
    'A later publish is live, and does not have it: ccccccc.',
  ],
  ['shown, and a later publish is live, too', facts({ ...green, shown: shown(2), later }), 'live', 'Live'],
  [
    'nobody answered since it was building',
    facts({
      publication: publication({ state: 'building' }),
      runs: undefined,
      deployments: undefined,
      unanswered: ['GitHub did not answer.'],
    }),
    'building',
    'What became of the build is not known. GitHub did not answer. This is what was known last.',
  ],
  [
    'nobody answered, and the values are there',
    facts({ runs: undefined, deployments: undefined, shown: shown(2) }),
    'live',
    'Live: the site shows 2 values.',
  ],
];

describe('what became of a push', () => {
  it.each(CASES)('%s', (_, known, state, words) => {
    const news = publicationStateOf(known);
    expect([news.state, news.words]).toEqual([state, expect.stringContaining(words)]);
  });

  it('has a case for each state that a build leads to', () => {
    // What is only intended has not been pushed, as far as anybody knows: no build is followed.
    const states = PublicationState.options.filter((state) => state !== 'intended');
    expect(new Set(CASES.map(([, , state]) => state))).toEqual(new Set(states));
  });

  it('waits for nothing once a later publish is live', () => {
    const { steps } = publicationStateOf(facts({ ...green, shown: shown(0), later }, 14));
    expect(steps.at(-1)).toMatchObject({ name: 'Live check', state: 'skipped' });
  });

  it('keeps what was known of the build while nobody answers', () => {
    const kept = publication({
      steps: [{ name: 'Build queued', state: 'done', startedAt: null, endedAt: null }],
      buildUrl: 'https://github.com/o/r/actions/runs/7',
      live: { shown: 1, of: 2, commit: OLDER },
    });
    const news = publicationStateOf(facts({ publication: kept, runs: undefined, deployments: undefined }));
    expect(news).toMatchObject({ steps: kept.steps, buildUrl: kept.buildUrl, live: kept.live });
  });

  it('says which values are shown, of which commit, and since when', () => {
    const news = publicationStateOf(facts({ ...green, shown: shown(2) }, 5));
    expect(news.live).toEqual({ shown: 2, of: 2, commit: OURS });
    expect(news.liveAt).toBe(at(5));
    expect(publicationStateOf(facts({ ...green, shown: shown(1) }, 5)).liveAt).toBeNull();
  });
});
