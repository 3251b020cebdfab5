import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { DeviceCode } from '../../shared/contract/account.ts';
import { ProblemError, type Problem } from '../../shared/problems/index.ts';

export interface DeviceFlowOptions {
  /** Where people sign in, such as `https://github.com`. */
  loginUrl: string;
  /** The app's id; undefined where none is configured. */
  clientId: string | undefined;
  scope: 'public_repo';
  /** Ends it; nothing is told any more. */
  signal: AbortSignal;
  onToken: (token: string) => void;
  /** Told once where no token comes. */
  onFailed: (problem: Problem) => void;
  fetch?: typeof fetch;
  sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

const TIMEOUT_MS = 20_000;
/** GitHub docs, "Authorizing OAuth apps", device flow: so much is added to the interval by `slow_down`. */
const SLOWER_SECONDS = 5;

const Begun = z.object({
  device_code: z.string().min(1),
  user_code: z.string().min(1),
  verification_uri: z.url({ protocol: /^https?$/ }),
  expires_in: z.number().positive().max(86_400),
  interval: z.number().nonnegative().max(600).default(5),
});
const Polled = z.object({
  access_token: z.string().min(1).optional(),
  error: z.string().optional(),
  interval: z.number().nonnegative().max(600).optional(),
});

/**
 * Begins GitHub's device flow. The person types the code at the address; then `onToken` is told, or `onFailed` with
 * `account.device-denied` or `account.device-expired`.
 * @throws {ProblemError} `account.no-device-flow` where no client id is configured, or GitHub takes it for none;
 * `github.unreachable`.
 */
export async function startDeviceFlow(options: DeviceFlowOptions): Promise<DeviceCode> {
  const { clientId, scope, signal } = options;
  if (clientId === undefined || clientId === '') throw new ProblemError({ code: 'account.no-device-flow' });
  const answer = await post('/login/device/code', { client_id: clientId, scope }, options).catch((error: unknown) => {
    signal.throwIfAborted();
    throw unreachable(error instanceof Error ? error.message : String(error));
  });
  const begun = Begun.safeParse(answer.body);
  if (!begun.success) {
    const isDown = answer.status >= 500 || answer.status === 429;
    throw isDown ? unreachable(`status ${answer.status}`) : new ProblemError({ code: 'account.no-device-flow' });
  }
  const expiresAt = Date.now() + begun.data.expires_in * 1_000;
  void poll(begun.data, { ...options, clientId });
  return {
    userCode: begun.data.user_code,
    verificationUrl: begun.data.verification_uri,
    expiresAt: new Date(expiresAt).toISOString(),
  };
}

async function poll(
  { device_code, expires_in, interval }: z.infer<typeof Begun>,
  options: DeviceFlowOptions & { clientId: string },
): Promise<void> {
  const { clientId, signal, sleep = pause } = options;
  const fields = { client_id: clientId, device_code, grant_type: 'urn:ietf:params:oauth:grant-type:device_code' };
  let seconds = interval;
  // By the waits themselves, since a machine that slept would find any clock's time over.
  for (let waited = 0; waited < expires_in; waited += seconds) {
    try {
      await sleep(seconds * 1_000, signal);
    } catch {
      return;
    }
    const said = await post('/login/oauth/access_token', fields, options).catch(() => undefined);
    if (signal.aborted) return;
    // Whatever else it is, a lost answer or a fault passes: the code holds on.
    const answer = Polled.safeParse(said?.body).data ?? {};
    if (answer.access_token !== undefined) {
      options.onToken(answer.access_token);
      return;
    }
    if (answer.error === 'slow_down') seconds = Math.max(answer.interval ?? 0, seconds + SLOWER_SECONDS);
    const final = FINAL[answer.error ?? ''];
    if (final !== undefined) {
      options.onFailed(final);
      return;
    }
  }
  options.onFailed({ code: 'account.device-expired' });
}

const FINAL: Partial<Record<string, Problem>> = {
  access_denied: { code: 'account.device-denied' },
  expired_token: { code: 'account.device-expired' },
  incorrect_device_code: { code: 'account.device-expired' },
  device_flow_disabled: { code: 'account.no-device-flow' },
  incorrect_client_credentials: { code: 'account.no-device-flow' },
  unsupported_grant_type: { code: 'account.no-device-flow' },
};

async function post(
  path: string,
  fields: Record<string, string>,
  { loginUrl, signal, fetch: ask = fetch }: Pick<DeviceFlowOptions, 'loginUrl' | 'signal' | 'fetch'>,
): Promise<{ status: number; body: unknown }> {
  const answer = await ask(`${loginUrl.replace(/\/+$/, '')}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'application/json', 'user-agent': 'registry-desk' },
    body: new URLSearchParams(fields),
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  return { status: answer.status, body: await answer.json().catch(() => undefined) };
}

function unreachable(detail: string): ProblemError {
  return new ProblemError({ code: 'github.unreachable', detail });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return setTimeout(ms, undefined, { signal });
}
