/** A redirect is answered at once; nobody waits longer to learn where it leads. */
const LIMIT_MS = 10_000;

/**
 * The address that a repository was redirected to, asked without the token and without following it.
 * @returns Null where the server does not say, or the address is not one of the web.
 */
export async function movedTo(url: string): Promise<string | null> {
  if (!/^https?:/.test(url)) return null;
  const path = '/info/refs?service=git-upload-pack';
  try {
    const response = await fetch(url.replace(/\/+$/, '') + path, {
      redirect: 'manual',
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (location === null) return null;
    const { protocol, origin, pathname } = new URL(location, url);
    if (protocol !== 'https:' && protocol !== 'http:') return null;
    return origin + pathname.replace(/\/info\/refs$/, '');
  } catch {
    return null;
  }
}
