import type { Desk } from './desk.ts';

/** The token for a remote, where it is the one that the token is of: GitHub's, or the demo's own. */
export function credentialsOf(desk: Desk, remote: string | null): { token: string; origin: string } | undefined {
  if (desk.signedIn === null || remote === null || !URL.canParse(remote)) return undefined;
  const { origin } = new URL(remote);
  const web = new URL((desk.session?.addresses ?? desk.addresses).web ?? 'https://github.com/');
  return origin === web.origin ? { token: desk.signedIn.token, origin } : undefined;
}
