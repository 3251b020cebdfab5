import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { exportAnswer } from './exports.ts';
import type { ActiveFaults } from './faults/active-faults.ts';
import { badCredentials, refusal } from './faults/refusal.ts';
import { answerQuery, receivedQuery } from './graphql/answer.ts';
import { callerOf, MAINTAINER, type Caller, type Viewer } from './hosting/caller.ts';
import type { DeviceFlow } from './hosting/device-flow.ts';
import type { Hosting } from './hosting/hosting.ts';
import { repositoryFields } from './hosting/rest/repository-fields.ts';
import { placeOf } from './hosting/rest/place.ts';
import { hostedRoutes, type Guarded, type SandboxApp } from './hosting/routes.ts';
import { signInRoutes } from './hosting/sign-in-routes.ts';
import { json, notFound, response, restError, type RawAnswer } from './raw-answer.ts';
import { RateLimit } from './rate-limit.ts';
import { contentsAnswer, repositoryAnswer, repositoryByIdAnswer, type RestContext } from './rest.ts';
import { fullUser } from './rest-user.ts';
import { createPerson } from './world/repository.ts';
import type { World } from './world/world.ts';

/** What the server plays, and what it counts. */
export interface Stage {
  world: World;
  /** Read for each request: they can be switched while the server runs. */
  faults(): ActiveFaults;
  clock(): Date;
  latencyMs: number;
  requests: { graphql: number; rest: number; usage: number };
  aliases: number[];
  device: DeviceFlow;
  /** The registry that is hosted, if one is. */
  hosting: Hosting | undefined;
}

/** The server, listening on loopback alone. */
export async function listen(stage: Stage, port: number): Promise<Server> {
  const answer = getRequestListener(routes(stage).fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

function routes(stage: Stage): SandboxApp {
  const app: SandboxApp = new Hono();
  const limits = { graphql: new RateLimit('graphql'), rest: new RateLimit('core') };
  const { world, hosting, device } = stage;
  const rest = (url: string): RestContext => ({ world, faults: stage.faults(), root: new URL(url).origin });
  const callerAt = (c: Parameters<Guarded>[0]): Caller => callerOf(c.req.header('authorization'), device.issued);
  const guarded: Guarded = async (c, answer) => {
    limits.rest.spend(1, Date.now());
    const caller = callerAt(c);
    const viewer = typeof caller === 'string' ? undefined : caller;
    const refused =
      refusal(stage.faults(), request(stage, 'rest', 0)) ?? (caller === 'refused' ? badCredentials() : undefined);
    const { status, headers, body } = refused ?? (await answer(viewer));
    const scopes = refused ? {} : scopesOf(viewer);
    return response({ status, headers: { ...limits.rest.headers(), ...scopes, ...headers }, body });
  };

  app.use(async (c, next) => {
    const kind = kindOf(c.req.path);
    if (kind) stage.requests[kind]++;
    if (stage.latencyMs > 0) await sleep(stage.latencyMs);
    await next();
    c.res.headers.set('x-github-request-id', 'ABCD:1234:56789A:BCDEF0:12345678');
  });
  app.post('/graphql', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    const faults = stage.faults();
    const limit = faults.number('drop-after');
    if (limit !== undefined && !faults.take('drop-after', limit)) {
      c.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    return response(graphqlAnswer(stage, limits.graphql, callerAt(c), body));
  });
  app.get('/user', (c) =>
    guarded(c, (viewer) =>
      viewer
        ? json(200, fullUser(createPerson(world.seed, MAINTAINER), new URL(c.req.url).origin))
        : restError(401, 'Requires authentication', 'users/users#get-the-authenticated-user'),
    ),
  );
  app.get('/repos/:owner/:repo', (c) =>
    guarded(c, (viewer) => {
      const { owner, repo: name } = c.req.param();
      const context = rest(c.req.url);
      const more = repositoryFields({ owner, name, root: context.root }, hosting?.repository, viewer);
      return repositoryAnswer(context, owner, name, more);
    }),
  );
  app.get('/repos/:owner/:repo/contents/:path{.+}', (c) => {
    const { owner, repo, path } = c.req.param();
    return guarded(c, () => contentsAnswer(rest(c.req.url), { owner, name: repo, path, ref: c.req.query('ref') }));
  });
  app.get('/repositories/:id', (c) =>
    guarded(c, () => repositoryByIdAnswer(rest(c.req.url), Number(c.req.param('id')))),
  );
  app.get('/export/plugin_stats_7d.json', () =>
    response(exportAnswer(stage.world, stage.faults(), 'week', stage.clock())),
  );
  app.get('/export/plugin_stats_30d.json', () =>
    response(exportAnswer(stage.world, stage.faults(), 'month', stage.clock())),
  );
  signInRoutes(app, device);
  if (hosting) {
    const { owner, name } = hosting.repository;
    const known = world.repository(owner, name);
    if (!known) throw new Error(`The world does not know ${owner}/${name}.`);
    const placeAt = (root: string) => placeOf(known, root, world.seed);
    hostedRoutes(app, { hosting, faults: () => stage.faults(), issued: device.issued, placeAt }, guarded);
  }
  app.notFound(() => response(notFound()));
  return app;
}

function graphqlAnswer(stage: Stage, rateLimit: RateLimit, caller: Caller, body: unknown): RawAnswer {
  rateLimit.spend(0, Date.now());
  const received = receivedQuery(body);
  const repositories = received?.repositories ?? 0;
  stage.aliases.push(repositories);
  const refused =
    refusal(stage.faults(), request(stage, 'graphql', repositories)) ??
    (caller === 'refused' ? badCredentials() : undefined);
  if (refused) return { ...refused, headers: { ...rateLimit.headers(), ...refused.headers } };
  if (!received) {
    return json(400, {
      message: 'A query attribute must be specified and must be a string.',
      documentation_url: 'https://docs.github.com/graphql',
      status: '400',
    });
  }
  const answer = answerQuery(received, stage.world, stage.faults(), rateLimit);
  return json(200, answer, rateLimit.headers());
}

function request(stage: Stage, kind: 'graphql' | 'rest', repositories: number) {
  const { graphql, rest } = stage.requests;
  return { kind, number: graphql + rest, repositories, seed: stage.world.seed, nowMs: Date.now() };
}

/** What a request counts as: git, the site and the sign-in are no API. */
function kindOf(path: string): 'graphql' | 'rest' | 'usage' | undefined {
  if (path.startsWith('/export/')) return 'usage';
  if (/^\/(site|login)\/|^\/[^/]+\/[^/]+\.git\//.test(path)) return undefined;
  return path === '/graphql' ? 'graphql' : 'rest';
}

function scopesOf(viewer: Viewer | undefined): Record<string, string> {
  return viewer?.scopes === undefined ? {} : { 'x-oauth-scopes': viewer.scopes };
}
