import type { Json, JsonObject } from '../../shared/json.ts';
import { isJsonObject } from '../../shared/json.ts';
import type { Profile } from '../../shared/profile.ts';

const SITE_FILES = ['plugins', 'notices', 'blacklist'] as const;
export type SiteFile = (typeof SITE_FILES)[number];

/** A file of the site: what it lists, or why that is not known. */
type SiteList = { items: JsonObject[] } | { unread: string };
export type SiteData = Record<SiteFile, SiteList>;

export interface ReadSiteOptions {
  signal: AbortSignal;
  /** The files that are wanted; all of them where it is not said. */
  files?: readonly SiteFile[];
  fetch?: typeof fetch;
}

/** More than sixty times the size of the real list of plugins. */
const MAXIMUM_BYTES = 20_000_000;
const TIMEOUT_MS = 30_000;
const REDIRECTS = 3;

/**
 * What the site shows now. A file that cannot be read says why, and never looks like an empty one.
 * Only https is asked, or this machine; a redirect to another host is not followed.
 */
export async function readSite(
  site: Pick<Profile['site'], 'url' | SiteFile>,
  { signal, files = SITE_FILES, fetch: ask = fetch }: ReadSiteOptions,
): Promise<SiteData> {
  const read = async (file: SiteFile): Promise<SiteList> => {
    if (!files.includes(file)) return { unread: 'it was not asked for' };
    try {
      const url = new URL(site[file], site.url.endsWith('/') ? site.url : `${site.url}/`);
      // Caches on the way keep answers by their whole address.
      url.searchParams.set('at', String(Date.now()));
      return listOf(await download(url, ask, AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])));
    } catch (error) {
      signal.throwIfAborted();
      return { unread: `${site[file]}: ${reasonOf(error)}` };
    }
  };
  const [plugins, notices, blacklist] = await Promise.all([read('plugins'), read('notices'), read('blacklist')]);
  return { plugins, notices, blacklist };
}

function listOf(text: string): SiteList {
  let list: Json;
  try {
    // Whatever this gives is JSON; the sizes are not those to walk through for it.
    list = JSON.parse(text) as Json;
  } catch {
    throw new Error('it is not JSON');
  }
  if (!Array.isArray(list)) throw new Error('it is not a list');
  return { items: list.filter(isJsonObject) };
}

async function download(from: URL, ask: typeof fetch, signal: AbortSignal): Promise<string> {
  let url = from;
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    if (!isSafe(url)) throw new Error(`${url.origin} is neither https nor on this machine`);
    const answer = await ask(url, {
      redirect: 'manual',
      headers: { accept: 'application/json', 'cache-control': 'no-cache' },
      signal,
    });
    const location = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && location !== null) {
      await answer.body?.cancel();
      const next = new URL(location, url);
      if (next.host !== from.host) throw new Error(`it leads to ${next.host}, which was not configured`);
      url = next;
      continue;
    }
    if (answer.status !== 200) throw new Error(`status ${answer.status}`);
    return bodyOf(answer);
  }
  throw new Error('it redirects without end');
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}

async function bodyOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> | null = answer.body;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAXIMUM_BYTES) throw new Error(`it has more than ${MAXIMUM_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The innermost cause says what happened; the outer ones say "fetch failed". */
function reasonOf(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause !== undefined) innermost = innermost.cause;
  return innermost instanceof Error ? innermost.message || innermost.name : String(innermost);
}
