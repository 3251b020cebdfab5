import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Hono } from 'hono';
import type { ActiveFaults } from '../faults/active-faults.ts';
import { notFound, response, type RawAnswer } from '../raw-answer.ts';
import { callerOf, type Viewer } from './caller.ts';
import type { Hosting } from './hosting.ts';
import { branchAnswer, rulesAnswer } from './rest/branch-answers.ts';
import { commitAnswer, compareAnswer } from './rest/commit-answers.ts';
import { deploymentsAnswer, statusesAnswer } from './rest/deployment-answers.ts';
import { jobLog, logsAnswer } from './rest/job-answers.ts';
import type { Place } from './rest/place.ts';
import { jobsAnswer, rerunAnswer, runAnswer, runsAnswer } from './rest/run-answers.ts';

export type SandboxApp = Hono<{ Bindings: HttpBindings }>;
type SandboxContext = Context<{ Bindings: HttpBindings }>;

/** Answers a REST request unless a fault or a bad token answers in its place. */
export type Guarded = (
  c: SandboxContext,
  answer: (viewer: Viewer | undefined) => RawAnswer | Promise<RawAnswer>,
) => Promise<Response>;

export interface HostedStage {
  hosting: Hosting;
  faults(): ActiveFaults;
  issued: ReadonlyMap<string, string>;
  placeAt(root: string): Place;
}

interface Asked {
  place: Place;
  viewer: Viewer | undefined;
  query: URLSearchParams;
  /** What the route's last part stands for. */
  rest: string;
}

/** The site is on this host name alone: cookies ignore ports, and 127.0.0.1 is the desk's own. */
const SITE_HOST = 'localhost';

/** Where the site is, for whoever knows the REST root. */
export function siteAddress(root: string): string {
  return `http://${SITE_HOST}:${new URL(root).port}/site`;
}

/** The REST routes of the hosted repository, its git and its site. */
export function hostedRoutes(app: SandboxApp, stage: HostedStage, guarded: Guarded): void {
  const { repository, gitServer, site } = stage.hosting;
  const { actions, bare } = repository;
  const route = (
    method: 'GET' | 'POST',
    below: string,
    answer: (asked: Asked) => RawAnswer | Promise<RawAnswer>,
  ): void => {
    app.on(method, `/repos/:owner/:repo/${below}`, (c) =>
      guarded(c, (viewer) => {
        if (!repository.isNamed(c.req.param('owner'), c.req.param('repo'))) return notFound();
        const { origin, searchParams: query } = new URL(c.req.url);
        return answer({ place: stage.placeAt(origin), viewer, query, rest: c.req.param('rest') ?? '' });
      }),
    );
  };

  route('GET', 'branches/:rest{.+}', ({ place, rest }) => branchAnswer(place, repository, stage.faults(), rest));
  route('GET', 'rules/branches/:rest{.+}', ({ rest }) => rulesAnswer(repository, stage.faults(), rest));
  route('GET', 'commits/:rest{.+}', ({ place, rest }) => commitAnswer(place, bare.folder, rest));
  route('GET', 'compare/:rest{.+}', ({ place, rest }) => compareAnswer(place, bare.folder, rest));
  route('GET', 'actions/runs', ({ place, query }) => runsAnswer(place, actions, bare.branch, query));
  route('GET', 'actions/runs/:rest', ({ place, rest }) => runAnswer(place, actions, bare.branch, rest));
  route('GET', 'actions/runs/:rest/jobs', ({ place, rest }) => jobsAnswer(place, actions, bare.branch, rest));
  route('GET', 'actions/jobs/:rest/logs', ({ place, rest, viewer }) => logsAnswer(place, actions, rest, viewer));
  route('POST', 'actions/runs/:rest/rerun', ({ rest, viewer }) =>
    rerunAnswer(actions, { id: rest, onlyFailed: false, viewer }),
  );
  route('POST', 'actions/runs/:rest/rerun-failed-jobs', ({ rest, viewer }) =>
    rerunAnswer(actions, { id: rest, onlyFailed: true, viewer }),
  );
  route('GET', 'deployments', ({ place, query }) => deploymentsAnswer(place, actions, bare.branch, query));
  route('GET', 'deployments/:rest/statuses', ({ place, query, rest }) =>
    statusesAnswer(place, actions, { id: rest, site: siteAddress(place.root), query }),
  );

  app.get('/job-logs/:id', (c) => {
    const log = jobLog(actions, c.req.param('id'));
    return log === undefined ? response(notFound()) : c.text(log);
  });
  app.get('/site/:file', async (c) => {
    const { hostname, origin } = new URL(c.req.url);
    return response(hostname === SITE_HOST ? await site.answer(c.req.param('file'), siteAddress(origin)) : notFound());
  });
  app.all('/:owner/:repo{[^/]+\\.git}/:rest{.+}', async (c) => {
    const { owner, repo, rest } = c.req.param();
    const caller = callerOf(c.req.header('authorization'), stage.issued);
    const path = repository.isNamed(owner, repo.slice(0, -'.git'.length)) ? rest : '';
    await gitServer.answer(path, new URL(c.req.url).searchParams, caller, c.env);
    return RESPONSE_ALREADY_SENT;
  });
}
