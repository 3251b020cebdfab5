import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Engine } from '../engine/index.ts';
import { answerWithApp } from '../shared/app-files.ts';
import { connectSockets } from './engine-sockets.ts';
import { guardOf, type Guard } from './guard.ts';

export interface Host {
  /** What is opened in the browser, its token included. */
  url: string;
  close: () => Promise<void>;
}

export interface HostOptions {
  engine: Pick<Engine, 'connect'>;
  /** The folder of the built page. */
  appFolder: string;
  /** Any free one where it is not named. */
  port?: number;
}

/**
 * Serves the app to this computer's browser, and there to whoever has the token alone.
 * @throws Where the port is taken.
 */
export async function startHost({ engine, appFolder, port = 0 }: HostOptions): Promise<Host> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the host listens on no port');
  const address = `127.0.0.1:${bound.port}`;
  const token = randomBytes(32).toString('base64url');
  const guard = guardOf(address, token);
  const answer = getRequestListener(routes(guard, token, appFolder).fetch);
  server.on('request', (incoming, outgoing) => void answer(incoming, outgoing));
  const closeSockets = connectSockets(server, engine, guard);
  return {
    url: `http://${address}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        closeSockets();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function routes(guard: Guard, token: string, appFolder: string): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    const given = c.req.path === '/' ? c.req.query('token') : undefined;
    const refusal = guard.refusal(c.env.incoming.headers, given);
    if (refusal !== null) return c.text(`${refusal}\n`, 403, PLAIN);
    if (!guard.isToken(given)) return next();
    setCookie(c, guard.cookieName, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.body(null, 303, { ...PLAIN, Location: '/' });
  });
  app.get('*', (c) => answerWithApp(new URL(c.req.url).pathname, (path) => readFile(join(appFolder, path))));
  app.notFound((c) => c.text('There is nothing here.\n', 404, PLAIN));
  return app;
}

/** For whatever is not the app's own file. */
const PLAIN = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};
