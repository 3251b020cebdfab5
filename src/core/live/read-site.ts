import type { Json, JsonObject } from '../../shared/json.ts';
import { isJsonObject } from '../../shared/json.ts';
import type { Profile } from '../../shared/profile.ts';
import { fetchText } from '../fetching/index.ts';

const SITE_FILES = ['plugins', 'notices', 'blacklist'] as const;
export type SiteFile = (typeof SITE_FILES)[number];

/** A file of the site: what it lists, or why that is not known. */
type SiteList = { items: JsonObject[] } | { unread: string };
export type SiteData = Record<SiteFile, SiteList>;

export interface ReadSiteOptions {
  signal: AbortSignal;
  /** The files that are wanted; all of them where it is not said. */
  files?: readonly SiteFile[];
  /** Whether the person named the site, and not the registry. */
  isTrusted: boolean;
  fetch?: typeof fetch;
}

/** More than sixty times the size of the real list of plugins. */
const MAXIMUM_BYTES = 20_000_000;
const HEADERS = { accept: 'application/json', 'cache-control': 'no-cache' };

/**
 * What the site shows now. A file that cannot be read says why, and never looks like an empty one.
 */
export async function readSite(
  site: Pick<Profile['site'], 'url' | SiteFile>,
  { signal, files = SITE_FILES, ...options }: ReadSiteOptions,
): Promise<SiteData> {
  const read = async (file: SiteFile): Promise<SiteList> => {
    if (!files.includes(file)) return { unread: 'it was not asked for' };
    try {
      const url = new URL(site[file], site.url.endsWith('/') ? site.url : `${site.url}/`);
      // Caches on the way keep answers by their whole address.
      url.searchParams.set('at', String(Date.now()));
      const { text } = await fetchText(url, { ...options, signal, limit: MAXIMUM_BYTES, headers: HEADERS });
      return listOf(text);
    } catch (error) {
      signal.throwIfAborted();
      return { unread: `${site[file]}: ${error instanceof Error ? error.message : String(error)}` };
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
