import { z } from 'zod';
import { JsonObject, valueAt, type Json } from '../../shared/json.ts';
import { startSandbox, type Sandbox, type SandboxOptions } from '../index.ts';
import { generateEntries } from '../registry/generated-entry.ts';
import { repositoryName } from '../world/world-entry.ts';

const Answer = z.object({
  data: JsonObject.nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        type: z.string().optional(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        locations: z.array(z.object({ line: z.int(), column: z.int() })).optional(),
      }),
    )
    .optional(),
});
export type Answer = z.infer<typeof Answer>;

/** The day on which the tests' worlds are. */
export const NOW = new Date('2026-06-15T12:34:56Z');

/** Runs a test on a small sandbox of its own, and closes it whatever happens. */
export async function withSandbox(options: SandboxOptions, test: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox({ plugins: 9, now: NOW, ...options });
  try {
    await test(sandbox);
  } finally {
    await sandbox.close();
  }
}

/** The repositories of the small sandbox, as `OWNER/REPO`. */
export const REPOSITORIES = generateEntries(1, 9).map(({ source }) => {
  const named = repositoryName(source);
  return `${named?.owner ?? ''}/${named?.name ?? ''}`;
});
export const [FIRST = '', SECOND = ''] = REPOSITORIES;

/** The root field for a repository, to be followed by its selections. */
export function repositoryField(nameWithOwner: string, more = ''): string {
  const [owner = '', name = ''] = nameWithOwner.split('/');
  return `repository(owner: ${JSON.stringify(owner)}, name: ${JSON.stringify(name)}${more})`;
}

/** A query for all of the small sandbox's repositories, as `r0`, `r1` and so on. */
export function allRepositories(selections: string): string {
  return `{ ${REPOSITORIES.map((name, at) => `r${at}: ${repositoryField(name)} { ${selections} }`).join(' ')} }`;
}

/** What comes back as it came. */
export async function post(sandbox: Sandbox, query: string, variables: JsonObject = {}) {
  const answer = await fetch(`${sandbox.url}/graphql`, { method: 'POST', body: JSON.stringify({ query, variables }) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** What comes back, read as GraphQL. */
export async function ask(sandbox: Sandbox, query: string, variables: JsonObject = {}): Promise<Answer> {
  return Answer.parse(JSON.parse((await post(sandbox, query, variables)).text));
}

/** A JSON answer to GET, not followed when it redirects. */
export async function get(url: string) {
  const answer = await fetch(url, { redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, body: JsonObject.parse(await answer.json()) };
}

/** The text or number at a path, as text; another value fails the test. */
export function textAt(value: Json | undefined, ...path: string[]): string {
  return String(z.union([z.string(), z.number()]).parse(valueAt(value, path)));
}
