import { ProblemError } from '../../shared/problems/index.ts';

/** What is cloned, and what its folder may be called. */
export interface Address {
  url: string;
  name: string;
}

/** A part of an address that is a name on a disk and on GitHub, and never an option or a folder above. */
const NAME = String.raw`(?!\.{1,2}(?:$|/))[A-Za-z0-9._][\w.-]*`;
const SHORT = new RegExp(`^(${NAME})/(${NAME})$`);
/** `user@host:path` (git-clone, "GIT URLS"): nothing of it begins with a dash. */
const SCP = /^[A-Za-z0-9_][\w.-]*@[A-Za-z0-9][A-Za-z0-9.-]*:(?![-/]*\/)[^-:@][^:@]*$/;
/** A password before the host, however the address goes on; for the web a name alone is a token. */
const CREDENTIALS = /^(?:https?:\/\/[^/]*@|(?:[a-z][a-z0-9+.-]*:\/\/)?[^/@]*:[^/@]*@)/i;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const LOCAL = /^(?:[/~\\]|\.{1,2}[/\\]|[A-Za-z]:[/\\]|file:)/i;

/**
 * What an address means that a person typed.
 * @param web The web address of the repositories that `owner/name` means.
 * @throws {ProblemError} `clone.not-an-address`, `clone.has-credentials`.
 */
export function parseAddress(address: string, web = 'https://github.com/'): Address {
  const typed = address.trim();
  if (CREDENTIALS.test(typed)) throw new ProblemError({ code: 'clone.has-credentials' });
  // Whatever is not printed is shown as what cannot be read.
  const shown = typed.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD');
  const url = shown === typed && !/^-|\s/.test(typed) ? urlOf(typed, web) : undefined;
  const name = url === undefined ? undefined : nameOf(url);
  if (url !== undefined && name !== undefined) return { url, name };
  const hint = LOCAL.test(typed) ? ' (a folder on this computer: open it instead)' : '';
  throw new ProblemError({ code: 'clone.not-an-address', address: `${shown.slice(0, 200)}${hint}` });
}

function urlOf(typed: string, web: string): string | undefined {
  if (LOCAL.test(typed)) return undefined;
  const root = web.endsWith('/') ? web : `${web}/`;
  const withoutScheme = root.replace(/^https?:\/\//, '');
  if (typed.toLowerCase().startsWith(withoutScheme)) return urlOf(root + typed.slice(withoutScheme.length), web);
  if (SHORT.test(typed)) return `${root}${withoutSuffix(typed)}.git`;
  if (SCP.test(typed)) return typed;
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (url?.hash !== '' || url.search !== '' || /^-|%/.test(url.hostname)) return undefined;
  if (url.protocol === 'ssh:')
    return /^\/+[^-/]/.test(url.pathname) && !url.username.startsWith('-') ? typed : undefined;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))) return undefined;
  return url.pathname === '/' ? undefined : repositoryUrl(url, root);
}

/** An address that was copied from a page of the repository means the repository. */
function repositoryUrl(url: URL, root: string): string | undefined {
  if (url.href.startsWith(root)) {
    const [owner = '', name = ''] = url.href.slice(root.length).split('/');
    return SHORT.test(`${owner}/${name}`) ? `${root}${owner}/${withoutSuffix(name)}.git` : undefined;
  }
  return url.href.replace(/\/+$/, '');
}

function nameOf(url: string): string | undefined {
  const last = withoutSuffix(url.split(/[/:]/).at(-1) ?? '');
  return new RegExp(`^${NAME}$`).test(last) && last !== '' ? last : undefined;
}

function withoutSuffix(name: string): string {
  return name.replace(/\.git$/, '');
}
