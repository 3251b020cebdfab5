import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, vi } from 'vitest';
import { Json, JsonObject, valueAt } from '../../shared/json.ts';
import { startSandbox, writeRegistry, type Hosted, type Sandbox } from '../index.ts';

const TOKEN = 'ghp_maintainer';

interface Hosting {
  sandbox: Sandbox;
  hosted: Hosted;
  /** The REST root of the hosted repository. */
  api: string;
}

/** Only read, so that all tests of a file have it together. */
let written: Promise<string> | undefined;

afterAll(async () => {
  if (written) await rm(await written, { recursive: true, force: true });
});

async function smallRegistry(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-test-'));
  await writeRegistry(folder, { plugins: 9, history: { weeks: 2 } });
  return folder;
}

/** A sandbox that hosts a small registry with a quick build, gone when the test ends. */
export async function hostedSandbox(options: { faults?: string[]; buildMs?: number } = {}): Promise<Hosting> {
  const folder = await (written ??= smallRegistry());
  const hosts = { folder, owner: 'demo-registry', name: 'plugins' };
  const sandbox = await startSandbox({ hosts, buildMs: 200, ...options });
  onTestFinished(() => sandbox.close());
  if (!sandbox.hosted) throw new Error('nothing is hosted');
  return { sandbox, hosted: sandbox.hosted, api: `${sandbox.url}/repos/demo-registry/plugins` };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-desk-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What git says; with a token it is sent as git's own credential helpers do. */
export async function git(folder: string, args: readonly string[], token?: string) {
  const credentials = Buffer.from(`x-access-token:${token ?? ''}`).toString('base64');
  const env = {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'hollis-lane',
    GIT_AUTHOR_EMAIL: 'hollis@example.org',
    GIT_COMMITTER_NAME: 'hollis-lane',
    GIT_COMMITTER_EMAIL: 'hollis@example.org',
    ...(token !== undefined && {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraHeader',
      GIT_CONFIG_VALUE_0: `Authorization: Basic ${credentials}`,
    }),
  };
  return new Promise<{ ok: boolean; out: string; err: string }>((resolve) => {
    execFile('git', args, { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ ok: error === null, out: stdout.trim(), err: stderr }),
    );
  });
}

/** A clone of the hosted registry in a folder of its own. */
export async function clone({ cloneUrl }: Hosted, ...options: string[]): Promise<string> {
  const folder = join(await temporaryFolder(), 'clone');
  expect(await git(tmpdir(), ['clone', '--quiet', ...options, cloneUrl, folder])).toMatchObject({ ok: true });
  return folder;
}

/** Commits a line more at the end of a file. @returns The commit's id. */
export async function edit(folder: string, path: string, line = 'One line more.'): Promise<string> {
  await appendFile(join(folder, path), `\n${line}\n`);
  await git(folder, ['commit', '--quiet', '--all', '--message', `Edit ${path}`]);
  return (await git(folder, ['rev-parse', 'HEAD'])).out;
}

/** @param token `null`: without one. */
export function push(folder: string, token: string | null = TOKEN) {
  return git(folder, ['push', 'origin', 'HEAD'], token ?? undefined);
}

interface Asking {
  method?: string;
  /** `null`: without one. */
  token?: string | null;
}

/** What comes back: JSON where it is some, else the text. */
export async function asked(url: string, { method = 'GET', token = TOKEN }: Asking = {}) {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(url, { method, headers });
  const isJson = answer.headers.get('content-type')?.includes('json') === true;
  const body = Json.parse(isJson ? await answer.json() : await answer.text());
  return { status: answer.status, headers: answer.headers, body };
}

/** The item at a place in a JSON array, or in the array under a key. */
export function itemAt(value: Json, place: number, key?: string): Json | undefined {
  const list = key === undefined ? value : valueAt(value, [key]);
  return Array.isArray(list) ? list[place] : undefined;
}

/** The run of a commit, once it has ended. */
export async function endedRun(api: string, sha: string): Promise<JsonObject> {
  return vi.waitFor(
    async () => {
      const { body } = await asked(`${api}/actions/runs?head_sha=${sha}`);
      const run = itemAt(body, 0, 'workflow_runs');
      expect(run).toMatchObject({ status: 'completed' });
      return JsonObject.parse(run);
    },
    { timeout: 5_000, interval: 20 },
  );
}

/** Entries of the hosted registry, as paths. */
export async function entriesOf(folder: string): Promise<string[]> {
  return (await git(folder, ['ls-tree', '--name-only', 'HEAD', '_plugins/'])).out.split('\n');
}
