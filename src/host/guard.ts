import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { parse } from 'hono/utils/cookie';

/** Keeps everybody out but the browser that was given the token. */
export interface Guard {
  /** The name of the cookie that carries the token: another host on another port has another. */
  readonly cookieName: string;
  /** Whether this is the token. */
  isToken: (given: string | undefined) => boolean;
  /**
   * Why a request is turned away, in one line; null where it may come in. A name that resolves to this computer is
   * no way in (its page would be another site's), and neither is another page in the same browser.
   * @param token Given with the address, in place of the cookie.
   */
  refusal: (headers: IncomingHttpHeaders, token?: string) => string | null;
}

/** @param address The only one that is answered: `127.0.0.1:PORT`. */
export function guardOf(address: string, token: string): Guard {
  const cookieName = `registry-desk-${address.split(':')[1] ?? ''}`;
  const isToken = (given: string | undefined): boolean => given !== undefined && isSame(given, token);
  return {
    cookieName,
    isToken,
    refusal({ host, origin, upgrade, cookie }, given) {
      if (host !== address) return `This is http://${address} alone.`;
      // A browser says where a socket comes from; who does not is no browser's page.
      if (upgrade !== undefined && origin === undefined) return 'A socket has to say where it comes from.';
      if (origin !== undefined && origin !== `http://${address}`) return 'Another page asks for this; it gets nothing.';
      if (isToken(given ?? parse(cookie ?? '', cookieName)[cookieName])) return null;
      return 'Open the address that Registry Desk printed, with its token.';
    },
  };
}

/** Compares in a time that says nothing of where they differ. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
