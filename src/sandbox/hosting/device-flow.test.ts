import { expect, it } from 'vitest';
import { JsonObject } from '../../shared/json.ts';
import { get, textAt, withSandbox } from '../testing/ask.ts';

const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

async function post(url: string, form: Record<string, string>): Promise<JsonObject> {
  const headers = { accept: 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) });
  return JsonObject.parse(await answer.json());
}

it('gives a token on the second look, with the scopes that were asked for', async () => {
  await withSandbox({}, async ({ url }) => {
    const begun = await post(`${url}/login/device/code`, { client_id: 'desk', scope: 'public_repo read:user' });
    expect(begun).toMatchObject({
      user_code: expect.stringMatching(/^[\dA-F]{4}-[\dA-F]{4}$/) as unknown,
      interval: 1,
    });
    const look = () =>
      post(`${url}/login/oauth/access_token`, {
        client_id: 'desk',
        device_code: textAt(begun, 'device_code'),
        grant_type: GRANT,
      });
    expect(await look()).toMatchObject({ error: 'authorization_pending' });
    const token = await look();
    expect(token).toMatchObject({ token_type: 'bearer', scope: 'public_repo,read:user' });
    const headers = { authorization: `Bearer ${textAt(token, 'access_token')}` };
    expect((await fetch(`${url}/user`, { headers })).headers.get('x-oauth-scopes')).toBe('public_repo, read:user');
    expect(textAt(token, 'access_token')).toMatch(/^gho_\w{36}$/);
    expect((await fetch(textAt(begun, 'verification_uri'))).status).toBe(200);
  });
});

it.each([
  ['an unknown code', { device_code: 'x', grant_type: GRANT, client_id: 'desk' }, 'incorrect_device_code'],
  ['another grant', { device_code: 'x', grant_type: 'password', client_id: 'desk' }, 'unsupported_grant_type'],
  ['no client', { device_code: 'x', grant_type: GRANT }, 'incorrect_client_credentials'],
])('refuses %s', async (_, form, error) => {
  await withSandbox({}, async ({ url }) => {
    expect(await post(`${url}/login/oauth/access_token`, form)).toMatchObject({ error });
  });
});

it('takes JSON, answers as a form where nobody asks for JSON, and counts as no request', async () => {
  await withSandbox({}, async ({ url, requests }) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ client_id: 'desk', scope: 1 });
    const answer = await fetch(`${url}/login/device/code`, { method: 'POST', headers, body });
    expect(new URLSearchParams(await answer.text()).get('expires_in')).toBe('899');
    const broken = await fetch(`${url}/login/device/code`, { method: 'POST', headers, body: '{' });
    expect(await broken.text()).toBe('error=Not+Found');
    expect(requests).toEqual({ graphql: 0, rest: 0, usage: 0 });
    expect((await get(`${url}/user`)).status).toBe(401);
  });
});
