/** Who asks, by their token. */
export interface Viewer {
  login: string;
  /** What the header X-OAuth-Scopes says; `undefined` where a token of this kind has no such header. */
  scopes: string | undefined;
  canPush: boolean;
}

/** `refused`: a token that is not known, or no longer. */
export type Caller = Viewer | 'anonymous' | 'refused';

export const MAINTAINER = 'hollis-lane';

/**
 * Who a request comes from. Any token is the maintainer's, with all rights, but for those whose beginning says otherwise:
 * `ghp_readonly` may not push, `ghp_expired` is no longer known, `github_pat_` and `ghs_` have no scopes.
 * @param issued The scopes of the tokens that were given out here.
 */
export function callerOf(authorization: string | undefined, issued: ReadonlyMap<string, string>): Caller {
  if (authorization === undefined) return 'anonymous';
  const token = tokenOf(authorization);
  if (token === undefined || token.startsWith('ghp_expired')) return 'refused';
  if (token === '') return 'anonymous';
  if (token.startsWith('ghp_readonly')) return { login: MAINTAINER, scopes: 'read:user', canPush: false };
  if (/^(github_pat|ghs)_/.test(token)) return { login: MAINTAINER, scopes: undefined, canPush: true };
  const scopes = issued.get(token) ?? 'repo, workflow';
  return { login: MAINTAINER, scopes, canPush: /(^|[\s,])(public_)?repo($|[\s,])/.test(scopes) };
}

/** The token in an Authorization header; `undefined` where it has none that could be read. */
function tokenOf(authorization: string): string | undefined {
  const [, scheme = '', value = ''] = /^(\w+) +(.*)$/.exec(authorization) ?? [];
  if (/^(bearer|token)$/i.test(scheme)) return value.trim();
  if (!/^basic$/i.test(scheme)) return undefined;
  const [user = '', ...password] = Buffer.from(value, 'base64').toString().split(':');
  // git sends a token that is in an address as the user.
  return password.join(':') || user;
}
