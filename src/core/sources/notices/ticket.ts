import type { Json } from '../../../shared/json.ts';
import { isRepositoryName } from '../../github/index.ts';

/** An issue on GitHub in which a plugin's maintainer gives it up. */
export interface Ticket {
  /** Its one address: without a fragment, a query, or a slash at the end. */
  url: string;
  owner: string;
  name: string;
  number: number;
}

/** No issue has a longer number, and GitHub's own API takes none. */
const ISSUE = /^\/([^/]+)\/([^/]+)\/issues\/([1-9]\d{0,8})\/?$/;

/**
 * The ticket that a value is the address of; undefined for every other value.
 * @param web The web address of the GitHub that is asked: `https://github.com/`.
 */
export function ticketOf(value: Json | undefined, web: string): Ticket | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  const { host, origin } = new URL(web);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (url.host !== host && url.host !== `www.${host}`) return undefined;
  const [, owner = '', name = '', number = ''] = ISSUE.exec(url.pathname) ?? [];
  if (!isRepositoryName(owner, name)) return undefined;
  return { url: `${origin}/${owner}/${name}/issues/${number}`, owner, name, number: Number(number) };
}

/** GitHub's names have no case. */
export function isSameTicket(a: Ticket, b: Ticket | undefined): boolean {
  return a.url.toLowerCase() === b?.url.toLowerCase();
}
