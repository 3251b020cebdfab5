import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LineCounter, isNode, parseDocument } from 'yaml';
import { ProblemError, type Problem } from '../../shared/problems/index.ts';
import { OCTOPRINT, Profile } from '../../shared/profile.ts';
import { readRegular } from './read-regular.ts';

/** The file in a registry that overrides the built-in profile. */
const BLACKLISTS: readonly string[] = ['blacklist.yaml', 'blocklist.yaml'];
const PROFILE_FILE = 'registry-desk.yaml';
/** Some hundred times the built-in one. */
const MAXIMUM_BYTES = 1_000_000;

/**
 * The profile of a registry: the built-in one, with what its `registry-desk.yaml` says instead.
 * @throws {ProblemError} `registry.profile-invalid`, with the line, where that file does not hold.
 */
export async function readProfile(registry: string): Promise<Profile> {
  return withBlacklistThatIsThere(registry, await writtenProfile(registry));
}

/** The registry renamed its list once: whichever of the two names is there is meant. */
async function withBlacklistThatIsThere(registry: string, profile: Profile): Promise<Profile> {
  const { data } = profile;
  const other = BLACKLISTS.find((name) => name !== data.blacklist);
  if (other === undefined || !BLACKLISTS.includes(data.blacklist)) return profile;
  const isThere = (name: string): Promise<boolean> =>
    lstat(join(registry, data.folder, name)).then(
      () => true,
      () => false,
    );
  if ((await isThere(data.blacklist)) || !(await isThere(other))) return profile;
  return { ...profile, data: { ...data, blacklist: other } };
}

async function writtenProfile(registry: string): Promise<Profile> {
  const text = await profileText(registry);
  if (text === undefined) return OCTOPRINT;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) throw invalid(error.message.split('\n')[0] ?? error.code, lines.linePos(error.pos[0]).line);
  const parsed = Profile.safeParse(merged(OCTOPRINT, document.toJS({ maxAliasCount: 10 }) ?? {}));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const node = document.getIn(placeOf(issue), true);
  const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  throw invalid(issue === undefined ? 'it is no profile' : `${issue.path.join('.')}: ${issue.message}`, line);
}

/** The file's text; undefined where there is none. */
async function profileText(registry: string): Promise<string | undefined> {
  const path = PROFILE_FILE;
  try {
    const read = await readRegular(join(registry, path), { maximumBytes: MAXIMUM_BYTES, followsLinks: true });
    if (!('not' in read)) return read.toString('utf8');
    throw new ProblemError(
      read.not === 'small'
        ? { code: 'file.too-large', path, bytes: read.bytes, limit: MAXIMUM_BYTES }
        : { code: 'file.unreadable', path, detail: 'it is not a file' },
    );
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ProblemError({ code: 'file.unreadable', path, detail: String(error) });
  }
}

/** The JSON Schema of that file: the profile's, with every key optional. */
export function profileFileSchema(): z.core.JSONSchema.JSONSchema {
  const schema = z.toJSONSchema(Profile, {
    // Whoever writes a part of a map leaves the rest as it is built in.
    override: ({ jsonSchema }) => {
      delete jsonSchema.required;
    },
  });
  return { ...schema, title: 'The profile of a plugin registry', default: {} };
}

function invalid(detail: string, line: number): ProblemError {
  const problem: Problem = { code: 'registry.profile-invalid', path: PROFILE_FILE, line, detail };
  return new ProblemError(problem);
}

/** Where the file says what does not hold: an unknown key is named by the issue and not in its path. */
function placeOf(issue: z.core.$ZodIssue | undefined): PropertyKey[] {
  if (issue === undefined) return [];
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

/** Maps are merged key by key; everything else is replaced. */
function merged(base: unknown, over: unknown): unknown {
  if (!isRecord(base) || !isRecord(over)) return over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      Object.hasOwn(over, key) ? merged(Object.hasOwn(base, key) ? base[key] : undefined, over[key]) : base[key],
    ]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
