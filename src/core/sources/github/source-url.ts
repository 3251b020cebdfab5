import { isIP } from 'node:net';
import type { Problem } from '../../../shared/problems/index.ts';

export interface RepositoryName {
  owner: string;
  name: string;
}

/**
 * Which repository an entry's `source` names. Nothing is asked of any other address, whatever the entry says.
 * @param web The web address of the GitHub that is asked: `https://github.com/`.
 */
export function repositoryOf(source: string, web: string): RepositoryName | Problem {
  if (!URL.canParse(source)) return { code: 'source.not-a-url', field: 'source', value: shortly(source) };
  const url = new URL(source);
  if (url.username !== '' || url.password !== '') return { code: 'source.has-credentials', field: 'source' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    const isFile = url.protocol === 'file:';
    return isFile
      ? { code: 'source.not-public', field: 'source', host: 'a file' }
      : { code: 'source.not-a-url', field: 'source', value: shortly(source) };
  }
  if (isPrivate(url.hostname)) return { code: 'source.not-public', field: 'source', host: url.host };
  const { host } = new URL(web);
  if (url.host !== host && url.host !== `www.${host}`) {
    return { code: 'source.host-unsupported', field: 'source', host: url.host };
  }
  const [owner, name] = url.pathname.split('/').filter((part) => part !== '');
  if (owner === undefined || name === undefined) {
    return { code: 'source.not-a-url', field: 'source', value: shortly(source) };
  }
  return { owner, name: name.replace(/\.git$/, '') };
}

/** Names and addresses that lead back to this machine or its network. */
function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(host) === 6) return /^(::1?$|::ffff:|f[cd]|fe[89ab])/.test(host);
  if (isIP(host) === 4) return /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host);
  return !host.includes('.') || /(^|\.)(localhost|local|internal)\.?$/.test(host);
}

function shortly(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
