import { request } from 'node:https';
import { Readable } from 'node:stream';
import { publicLookup, refusedHost } from './public-address.ts';

/**
 * Sends a GET to a host of the public internet, over https, without following redirects. It is `fetch` in other
 * respects, but for compression: a response is asked for as it is.
 * @throws {PrivateHost} Also where a name resolves to an address that is not public.
 */
export async function fetchPublic(
  url: URL,
  { headers, signal }: { headers: Record<string, string>; signal: AbortSignal },
  connection = { request, lookup: publicLookup() },
): Promise<Response> {
  const refused = refusedHost(url);
  if (refused !== undefined) throw refused;
  return new Promise((resolve, reject) => {
    // A socket of its own: one that is kept alive was connected without this lookup.
    const options = { headers: { ...headers, 'accept-encoding': 'identity' }, signal, agent: false };
    const { request: connect, lookup } = connection;
    const sent = connect(url, { ...options, lookup }, (message) => {
      const { statusCode: status = 500, headers: received } = message;
      const pairs = Object.entries(received).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, [value].flat().join(', ')]],
      );
      const isEmpty = status === 204 || status === 304;
      const body = isEmpty ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>);
      resolve(new Response(body, { status, headers: pairs }));
    });
    sent.on('error', reject).end();
  });
}
