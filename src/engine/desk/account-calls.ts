import { checkToken, startDeviceFlow, tokenOfGh } from '../../core/account/index.ts';
import type { Account } from '../../shared/contract/account.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import { clientId, type Desk } from './desk.ts';

type AccountCalls = Pick<
  Handlers,
  'account.signIn' | 'account.signInWithGh' | 'account.startDeviceFlow' | 'account.cancelDeviceFlow' | 'account.signOut'
>;

/** Where people sign in. */
const LOGIN_URL = 'https://github.com';

/** What is asked of whoever is signed in. */
export function accountCalls(desk: Desk): AccountCalls {
  let flow: AbortController | undefined;
  return {
    'account.signIn': ({ token }) => signIn(desk, token.trim(), 'token'),
    'account.signInWithGh': async () => signIn(desk, await tokenOfGh(), 'gh'),
    'account.startDeviceFlow': async () => {
      flow?.abort();
      flow = new AbortController();
      return startDeviceFlow({
        loginUrl: desk.addresses.web ?? LOGIN_URL,
        clientId: clientId(),
        scope: 'public_repo',
        signal: AbortSignal.any([flow.signal, desk.stopping.signal]),
        onToken: (token) => void signIn(desk, token, 'device').catch((error: unknown) => refused(desk, error)),
        onFailed: (problem) => desk.emit('account.refused', { problem }),
      });
    },
    'account.cancelDeviceFlow': () => {
      flow?.abort();
      return undefined;
    },
    'account.signOut': () => {
      desk.signedIn = null;
      desk.options.onKeepToken(null);
      desk.sayState();
      return undefined;
    },
  };
}

/** Says why nobody could be signed in who is not asked for it any more. */
export function refused(desk: Desk, error: unknown): void {
  if (error instanceof ProblemError) desk.emit('account.refused', { problem: error.problem });
  else desk.log.fault('sign-in', error);
}

/**
 * Checks a token and takes it.
 * @throws {ProblemError} `account.token-refused`; `github.unreachable`, `github.rate-limited`.
 */
export async function signIn(desk: Desk, token: string, from: Account['from']): Promise<Account> {
  const account = { ...(await checkToken({ ...whereToAsk(desk), token, signal: desk.stopping.signal })), from };
  desk.signedIn = { token, account };
  if (from !== 'kept') desk.options.onKeepToken(desk.demo === null ? token : null);
  desk.sayState();
  return account;
}

/** Asks again what the token may do, once another registry is open. */
export async function checkAccount(desk: Desk): Promise<void> {
  if (desk.signedIn === null) return;
  const { token, account } = desk.signedIn;
  const checked = await checkToken({ ...whereToAsk(desk), token, signal: desk.stopping.signal });
  if (desk.signedIn.token !== token) return;
  desk.signedIn = { token, account: { ...checked, from: account.from } };
  desk.sayState();
}

function whereToAsk({ session, addresses }: Desk) {
  const [owner, name] = session?.sync.repository?.split('/') ?? [];
  const baseUrl = (session?.addresses ?? addresses).github;
  return owner === undefined || name === undefined ? { baseUrl } : { baseUrl, repository: { owner, name } };
}

/** Looks whether GitHub's own command line could sign somebody in. */
export async function findGh(desk: Desk): Promise<void> {
  desk.hasGh = await tokenOfGh().then(
    () => true,
    () => false,
  );
  if (desk.hasGh) desk.sayState();
}
