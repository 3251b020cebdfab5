import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { OCTOPRINT } from '../../shared/profile.ts';
import type { Publication } from '../../shared/publication.ts';
import { createRest } from '../github/index.ts';
import { at, NEWER, OLDER, OURS, publication } from './example-build.ts';
import type { Expectation } from './expected.ts';
import { follow } from './follow.ts';

const EXPECTED: Expectation[] = [{ file: 'plugins', id: 'a', at: 'github.stars', as: 'same', value: 2 }];
const NOON = Date.parse(at(0));

interface Story {
  /** Seconds after the push. */
  starts?: number;
  ends?: number;
  conclusion?: string;
  deploys?: number;
  shows?: number;
  /** When GitHub answers nothing, and with which status. */
  silent?: [from: number, to: number, status: number];
  /** When the site answers nothing. */
  down?: [from: number, to: number];
}

/** A GitHub and a site that go through a story, each second when it is asked; and a clock that only waits move. */
function stage({ starts = 4, ends = 180, conclusion = 'success', deploys = 170, shows = 300, silent, down }: Story) {
  let seconds = 0;
  const waits: number[] = [];
  const sent = { counted: 0, free: 0 };
  const when = (second: number) => at(second / 60);
  const isEnded = () => seconds >= ends;
  const app = new Hono();
  app.use('/repos/*', async (c, next) => {
    const [from, to, status] = silent ?? [1, 0, 0];
    if (seconds >= from && seconds < to) return new Response('{}', { status });
    await next();
    const etag = `"${Buffer.from(await c.res.clone().text()).toString('base64url')}"`;
    const isKnown = c.req.header('if-none-match') === etag;
    sent[isKnown ? 'free' : 'counted'] += 1;
    c.res = isKnown ? new Response(null, { status: 304 }) : new Response(c.res.body, { headers: { ...json, etag } });
    return;
  });
  app.get('/repos/o/r/actions/runs', (c) => {
    const isOurs = c.req.query('head_sha') === OURS;
    const ended = { status: 'completed', conclusion, updated_at: when(ends) };
    const ours = {
      ...RUN,
      created_at: when(starts),
      ...(isEnded() ? ended : { status: 'in_progress', conclusion: null }),
    };
    const older = { ...RUN, id: 6, created_at: when(-3_600), status: 'completed', conclusion: 'success' };
    return c.json({ workflow_runs: isOurs ? (seconds >= starts ? [ours] : []) : [older] });
  });
  app.get('/repos/o/r/actions/runs/7/jobs', (c) => {
    const step = {
      ...part(isEnded() ? 'completed' : 'in_progress', isEnded() ? conclusion : null),
      name: 'Build the site',
    };
    return c.json({ jobs: [{ ...step, id: 1, name: 'build', steps: [step] }] });
  });
  app.get('/repos/o/r/deployments', (c) => {
    const older = { id: 1, sha: OLDER, created_at: when(-3_600) };
    return c.json([...(seconds >= deploys ? [{ id: 2, sha: OURS, created_at: when(deploys) }] : []), older]);
  });
  app.get('/repos/o/r/deployments/:id/statuses', (c) => {
    const success = { state: 'success', created_at: when(c.req.param('id') === '2' ? deploys : -3_600) };
    const isReplaced = c.req.param('id') === '1' && seconds >= deploys;
    return c.json(isReplaced ? [{ state: 'inactive', created_at: when(deploys) }, success] : [success]);
  });
  app.get('/plugins.json', (c) => {
    if (down !== undefined && seconds >= down[0] && seconds < down[1]) return c.text('', 503);
    return c.json([{ id: 'a', github: { stars: seconds >= shows ? 2 : 1 } }]);
  });
  const fetch: typeof globalThis.fetch = async (input, init) =>
    app.request(input instanceof Request ? input : new URL(input).href, init);
  const sleep = (ms: number) => {
    seconds += ms / 1_000;
    waits.push(ms);
    return Promise.resolve();
  };
  const told: string[] = [];
  const words: string[] = [];
  const options = {
    rest: createRest({ baseUrl: 'http://127.0.0.1', token: 'ghp_x', fetch, sleep: () => Promise.resolve() }),
    repository: { owner: 'o', name: 'r' },
    site: { ...OCTOPRINT.site, url: 'http://127.0.0.1' },
    expected: EXPECTED,
    signal: new AbortController().signal,
    pollMs: { building: 2_000, live: 15_000 },
    limitMs: 3_600_000,
    onChange: ({ state, words: said }: Publication) => {
      if (told.at(-1) !== state) told.push(state);
      words.push(said);
    },
    isSiteTrusted: true,
    fetch,
    sleep,
    now: () => NOON + seconds * 1_000,
  };
  return { options, told, words, waits, sent };
}
const json = { 'content-type': 'application/json' };
const RUN = { id: 7, workflow_id: 1, event: 'push', html_url: 'https://github.com/o/r/actions/runs/7' };
const part = (status: string, conclusion: string | null) => ({
  status,
  conclusion,
  started_at: at(0),
  completed_at: null,
});

describe('following a push', () => {
  it.each<[string, Story, string[]]>([
    ['until it is live', {}, ['pushed', 'building', 'not-yet-live', 'live']],
    ['until it has failed', { conclusion: 'failure', deploys: 9_999 }, ['pushed', 'building', 'build-failed']],
    ['of which no build starts', { starts: 9_999, deploys: 9_999 }, ['pushed', 'no-build']],
    ['that stays old for long', { shows: 9_999 }, ['pushed', 'building', 'not-yet-live', 'still-old']],
    ['that is late, and live at last', { shows: 1_500 }, ['pushed', 'building', 'not-yet-live', 'still-old', 'live']],
    [
      'while the site is down',
      { down: [190, 250] },
      ['pushed', 'building', 'not-yet-live', 'live-unknown', 'not-yet-live', 'live'],
    ],
    ['while GitHub is down', { silent: [20, 160, 503] }, ['pushed', 'building', 'not-yet-live', 'live']],
    ['though GitHub says nothing any more', { silent: [20, 9_999, 401], shows: 200 }, ['pushed', 'building']],
  ])('%s', async (_, story, states) => {
    const { options, told } = stage(story);
    const end = await follow(publication(), options);
    expect(told).toEqual(states);
    expect(end.state).toBe(states.at(-1));
  });

  it('keeps what it found in the publish', async () => {
    const { options } = stage({});
    expect(await follow(publication(), options)).toMatchObject({
      commit: OURS,
      state: 'live',
      buildUrl: 'https://github.com/o/r/actions/runs/7',
      live: { shown: 1, of: 1, commit: OURS },
      liveAt: expect.stringMatching(/^2026-06-14T12:05:/) as string,
      steps: [
        { name: 'Build queued', state: 'done' },
        { name: 'Build the site', state: 'done' },
        { name: 'Deploy', state: 'done' },
        { name: 'Live check', state: 'done' },
      ],
    });
  });

  it('asks less and less often while nothing happens, and mostly for nothing', async () => {
    const { options, waits, sent } = stage({});
    await follow(publication(), options);
    expect(waits.slice(0, 4)).toEqual([2_000, 2_500, 2_000, 2_500]);
    expect(waits.at(-1)).toBe(15_000);
    expect(sent.counted).toBeLessThan(16);
    expect(sent.free).toBeGreaterThan(40);
  });

  it('waits no more once a later publish is live', async () => {
    const { options, told, waits } = stage({ starts: 9_999, deploys: 9_999 });
    const later = { commit: NEWER, hasEarlier: true, isRevert: false };
    const laterLive = () => Promise.resolve(waits.length < 3 ? undefined : later);
    expect((await follow(publication(), { ...options, laterLive })).words).toContain('A later publish is live');
    expect(told).toEqual(['pushed', 'superseded']);
    expect(waits).toHaveLength(3);
  });

  it('says who did not answer', async () => {
    const { options, words } = stage({ silent: [20, 60, 503] });
    await follow(publication(), { ...options, limitMs: 60_000 });
    expect(words.some((said) => /^Building: Build the site\. .*This is what was known last\.$/.test(said))).toBe(true);
  });

  it('looks once where the limit is nothing, and ends when it is cancelled', async () => {
    const { options, waits } = stage({});
    expect((await follow(publication(), { ...options, limitMs: 0 })).state).toBe('pushed');
    expect(waits).toEqual([]);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(follow(publication(), { ...options, signal })).rejects.toThrow('enough');
  });
});
