import { configLines, type ConfigLine } from '../commands/config.ts';
import type { TrustedCall } from '../trust/trusted-folder.ts';
import type { RunOptions } from './run.ts';
import type { Limits } from './watchdog.ts';

/** A token, and the one origin that may receive it. */
export interface Credentials {
  token: string;
  /** `https://github.com` */
  origin: string;
}

/** A command that talks to a remote: the only kind that is given credentials. */
export interface RemoteCall extends TrustedCall {
  credentials?: Credentials | undefined;
  /** Called with each chunk that git writes to stderr: its progress. */
  onStderr?: ((chunk: string) => void) | undefined;
  /** How long the server may stay silent, and the call may take. */
  limits?: Limits | undefined;
}

/** A server that counts objects says so every second; a proxy or a sleeping disk may take longer. */
export const REMOTE_LIMITS: Limits = { silentMs: 30_000, totalMs: 30 * 60_000 };

/** The protocol of a remote's address, by git's own names. @returns Undefined for one that is never used. */
export function protocolOf(url: string): 'https' | 'ssh' | 'http' | 'file' | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'https' || scheme === 'ssh' || scheme === 'file') return scheme;
  if (scheme === 'http') return LOOPBACK.test(hostOf(url)) ? 'http' : undefined;
  if (scheme !== undefined || /^[\w+.-]+::/.test(url)) return undefined;
  // `host:path` is ssh; a colon behind a slash belongs to a path (git-clone, "GIT URLS").
  return /^[^/\\]{2,}:/.test(url) ? 'ssh' : 'file';
}

/** Nothing where curl and WHATWG's rules would read two hosts out of one address. */
function hostOf(url: string): string {
  return URL.canParse(url) && !url.includes('\\') ? new URL(url).hostname : '';
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The options of a command that contacts the remote at this address. */
export async function remoteOptions(urls: readonly string[], call: RemoteCall): Promise<RunOptions> {
  const { credentials, onStderr, limits = REMOTE_LIMITS } = call;
  const protocols = [...new Set(urls.flatMap((url) => protocolOf(url) ?? []))];
  const config = [...networkSettings(await configLines(call)), ...credentialSettings(credentials)];
  return { protocols, config, onStderr, limits };
}

const PROXY = /^(?:http\.(?:.+\.)?proxy|remote\..+\.proxy)$/;
/** What a repository's own configuration says about the network, and what it is replaced by. */
const REPLACED: readonly (readonly [key: RegExp, value: string])[] = [
  [PROXY, ''],
  [/^http\.(?:.+\.)?(?:extraheader|curloptresolve|cookiefile|pinnedpubkey)$/, ''],
  [/^http\.(?:.+\.)?(?:savecookies|followredirects|emptyauth)$/, 'false'],
  [/^http\.(?:.+\.)?sslverify$/, 'true'],
];

/**
 * Settings that take back what a repository's own configuration says about the network: only the person's own proxy
 * is used. The most specific key wins over the last one (git-config, "http.<url>.*"), so each is replaced by its name.
 */
export function networkSettings(lines: readonly ConfigLine[]): [key: string, value: string][] {
  const isOwn = ({ scope }: ConfigLine): boolean => scope === 'system' || scope === 'global';
  const replaced = lines.flatMap(({ scope, key }): [string, string][] => {
    if (isOwn({ scope } as ConfigLine)) return [];
    const value = REPLACED.find(([pattern]) => pattern.test(key))?.[1];
    return value === undefined ? [] : [[key, value]];
  });
  if (!replaced.some(([key]) => PROXY.test(key))) return replaced;
  const own = lines.filter((line) => isOwn(line) && PROXY.test(line.key));
  return [...replaced, ...own.map(({ key, value }): [string, string] => [key, value])];
}

/**
 * A token as settings that end with the call, sent to its own origin alone. Credential helpers are switched off, so
 * that no other account pushes.
 */
export function credentialSettings(credentials: Credentials | undefined): [key: string, value: string][] {
  if (credentials === undefined) return [];
  const { token, origin } = credentials;
  const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  return [
    // An empty value takes back what was set before (git-config, "http.extraHeader", "credential.helper").
    [`http.${origin}/.extraHeader`, ''],
    [`http.${origin}/.extraHeader`, header],
    ['credential.helper', ''],
    [`credential.${origin}.helper`, ''],
  ];
}
