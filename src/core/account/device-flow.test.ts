import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../shared/problems/index.ts';
import { startDeviceFlow } from './device-flow.ts';

const BEGUN = {
  device_code: 'device',
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://github.com/login/device',
  expires_in: 60,
  interval: 5,
};

interface Begin {
  begun?: object;
  status?: 200 | 500;
  clientId?: string;
}

/** A GitHub whose polls answer these, one after the other, the last again and again; and what became of it. */
function flow(polls: object[], { begun = BEGUN, status = 200, clientId = 'id' }: Begin = {}) {
  const waits: number[] = [];
  const forms: Record<string, unknown>[] = [];
  const controller = new AbortController();
  const app = new Hono();
  app.post('/login/device/code', async (c) => {
    forms.push(await c.req.parseBody());
    return c.json(begun, status);
  });
  app.post('/login/oauth/access_token', async (c) => {
    forms.push(await c.req.parseBody());
    const answer = polls.length > 1 ? polls.shift() : polls[0];
    return answer === undefined ? c.text('', 502) : c.json(answer);
  });
  const { promise, resolve } = Promise.withResolvers<string | Problem>();
  const started = startDeviceFlow({
    loginUrl: 'http://127.0.0.1/',
    clientId,
    scope: 'public_repo',
    signal: controller.signal,
    onToken: resolve,
    onFailed: resolve,
    fetch: async (input, init) => app.request(input instanceof URL ? input.href : input, init),
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  });
  return { started, ended: promise, waits, forms, controller };
}
const pending = { error: 'authorization_pending' };

describe('GitHub’s device flow', () => {
  it('shows a code, waits, and has a token', async () => {
    const { started, ended, waits, forms } = flow([pending, pending, { access_token: 'gho_abc' }]);
    const code = await started;
    expect(code).toMatchObject({ userCode: 'WDJB-MJHT', verificationUrl: 'https://github.com/login/device' });
    expect(Date.parse(code.expiresAt)).toBeGreaterThan(Date.now());
    expect(await ended).toBe('gho_abc');
    expect(waits).toEqual([5_000, 5_000, 5_000]);
    expect(forms[0]).toEqual({ client_id: 'id', scope: 'public_repo' });
    expect(forms[1]).toEqual({
      client_id: 'id',
      device_code: 'device',
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    });
  });

  it('asks less often when GitHub says so', async () => {
    const { ended, waits } = flow([
      { error: 'slow_down' },
      { error: 'slow_down', interval: 30 },
      { access_token: 'gho_abc' },
    ]);
    await ended;
    expect(waits).toEqual([5_000, 10_000, 30_000]);
  });

  it.each([
    ['refused', [pending, { error: 'access_denied' }], 'account.device-denied'],
    ['too late', [{ error: 'expired_token' }], 'account.device-expired'],
    ['never used', [pending], 'account.device-expired'],
    ['switched off', [{ error: 'device_flow_disabled' }], 'account.no-device-flow'],
  ])('ends without a token where it is %s', async (_, polls, code) => {
    expect(await flow(polls).ended).toEqual({ code });
  });

  it('outlives answers that are lost', async () => {
    const { ended, waits } = flow([]);
    expect(await ended).toEqual({ code: 'account.device-expired' });
    expect(waits).toHaveLength(12);
  });

  it.each<[string, Begin, string]>([
    ['no client id', { clientId: '' }, 'account.no-device-flow'],
    ['a client id that GitHub does not know', { begun: { error: 'Not Found' } }, 'account.no-device-flow'],
    ['a GitHub that is down', { begun: {}, status: 500 }, 'github.unreachable'],
  ])('does not begin with %s', async (_, options, code) => {
    await expect(flow([pending], options).started).rejects.toMatchObject({ problem: { code } });
  });

  it('tells nothing any more once it is cancelled', async () => {
    const { started, ended, controller, forms } = flow([pending]);
    await started;
    controller.abort();
    const asked = forms.length;
    expect(await Promise.race([ended, new Promise((resolve) => setImmediate(resolve, 'nothing'))])).toBe('nothing');
    expect(forms.length - asked).toBeLessThanOrEqual(1);
  });
});
