import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { answerWithApp } from '../shared/app-files.ts';

/** To be registered before the app is ready. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'desk',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** Serves the app's own files, and nothing else of this computer. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle('desk', async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    if (host !== 'app' || method !== 'GET') return new Response('Not here.\n', { status: 403 });
    return answerWithApp(pathname, (path) => readFile(join(folder, path)));
  });
}
