import { JsonObject } from '../../shared/json.ts';
import { json, response } from '../raw-answer.ts';
import type { DeviceFlow } from './device-flow.ts';
import type { SandboxApp } from './routes.ts';

const PAGE =
  '<!DOCTYPE html>\n<html lang="en"><head><title>Sign in</title></head><body>' +
  '<h1>Nothing to do here</h1><p>The sandbox consents by itself: go back to the desk.</p></body></html>\n';

/** What github.com itself answers when somebody signs in by device. */
export function signInRoutes(app: SandboxApp, device: DeviceFlow): void {
  const answered = (fields: Record<string, string | number>, accept = ''): Response => {
    if (accept.includes('json')) return response(json(200, fields));
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    return response({
      status: 200,
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: form.toString(),
    });
  };
  app.post('/login/device/code', async (c) => {
    const { port } = new URL(c.req.url);
    const form = formOf(await c.req.text(), c.req.header('content-type'));
    return answered(device.begin(form, `http://localhost:${port}/login/device`), c.req.header('accept'));
  });
  app.post('/login/oauth/access_token', async (c) =>
    answered(device.look(formOf(await c.req.text(), c.req.header('content-type'))), c.req.header('accept')),
  );
  app.get('/login/device', (c) => c.html(PAGE));
}

function formOf(body: string, contentType = ''): URLSearchParams {
  if (!contentType.includes('json')) return new URLSearchParams(body);
  const read = JsonObject.safeParse(parsed(body));
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(read.data ?? {})) if (typeof value === 'string') form.set(name, value);
  return form;
}

function parsed(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return value;
  } catch {
    return undefined;
  }
}
