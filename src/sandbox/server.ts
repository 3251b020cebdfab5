import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { exportAnswer } from './exports.ts';
import type { ActiveFaults } from './faults/active-faults.ts';
import { refusal } from './faults/refusal.ts';
import { answerQuery, receivedQuery } from './graphql/answer.ts';
import { json, type RawAnswer } from './raw-answer.ts';
import { RateLimit } from './rate-limit.ts';
import { contentsAnswer, repositoryAnswer, repositoryByIdAnswer, type RestContext } from './rest.ts';
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

function routes(stage: Stage): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const limits = { graphql: new RateLimit('graphql'), rest: new RateLimit('core') };
  const rest = (url: string): RestContext => ({
    world: stage.world,
    faults: stage.faults(),
    root: new URL(url).origin,
  });
  const guarded = (answer: () => RawAnswer): RawAnswer => {
    limits.rest.spend(1, Date.now());
    const refused = refusal(stage.faults(), request(stage, 'rest', 0)) ?? answer();
    return { ...refused, headers: { ...limits.rest.headers(), ...refused.headers } };
  };

  app.use(async (c, next) => {
    stage.requests[kindOf(c.req.path)]++;
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
    return response(graphqlAnswer(stage, limits.graphql, body));
  });
  app.get('/repos/:owner/:repo', (c) =>
    response(guarded(() => repositoryAnswer(rest(c.req.url), c.req.param('owner'), c.req.param('repo')))),
  );
  app.get('/repos/:owner/:repo/contents/:path{.+}', (c) => {
    const { owner, repo, path } = c.req.param();
    return response(
      guarded(() => contentsAnswer(rest(c.req.url), { owner, name: repo, path, ref: c.req.query('ref') })),
    );
  });
  app.get('/repositories/:id', (c) =>
    response(guarded(() => repositoryByIdAnswer(rest(c.req.url), Number(c.req.param('id'))))),
  );
  app.get('/export/plugin_stats_7d.json', () =>
    response(exportAnswer(stage.world, stage.faults(), 'week', stage.clock())),
  );
  app.get('/export/plugin_stats_30d.json', () =>
    response(exportAnswer(stage.world, stage.faults(), 'month', stage.clock())),
  );
  app.notFound(() =>
    response(json(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' })),
  );
  return app;
}

function graphqlAnswer(stage: Stage, rateLimit: RateLimit, body: unknown): RawAnswer {
  rateLimit.spend(0, Date.now());
  const received = receivedQuery(body);
  const repositories = received?.repositories ?? 0;
  stage.aliases.push(repositories);
  const refused = refusal(stage.faults(), request(stage, 'graphql', repositories));
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

function kindOf(path: string): 'graphql' | 'rest' | 'usage' {
  if (path.startsWith('/export/')) return 'usage';
  return path === '/graphql' ? 'graphql' : 'rest';
}

function response({ status, headers, body }: RawAnswer): Response {
  return new Response(body, { status, headers });
}
