import { realpath, stat } from 'node:fs/promises';
import type { Inspection, PluginMetadata } from '../../shared/inspection.ts';
import { problemMessage, type Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { FileAnswer, GitHub, RepositoryAnswer, RepositoryAsk } from '../github/index.ts';
import { isRepositoryName } from '../github/index.ts';
import type { Python } from '../sources/compatibility/index.ts';
import { filesStillWanted, NAMING, readMetadata, readPackaging } from '../sources/compatibility/index.ts';
import { readFolder } from './read-folder.ts';

export interface InspectionContext {
  github: GitHub;
  python: Python;
  profile: Profile;
  signal: AbortSignal;
}

/** The files of a plugin's source that count, with what they say. */
export interface ReadSource {
  /** The texts of those that were read, by path. */
  files: Map<string, string>;
  /** The commit that was read; absent for a folder, and where GitHub does not say. */
  commit?: string;
  committedAt?: string;
  metadata: PluginMetadata;
  /** Where the static rule finds the compatibility; absent where the source does not say. */
  compatibility: { value: string; file: string; line: number } | undefined;
  problems: Problem[];
}

interface Gathered {
  commit?: string;
  committedAt?: string;
  files: Map<string, FileAnswer>;
  problems: Problem[];
}

/** What a plugin's source says of itself. A folder of that name comes before a repository. */
export async function inspectTarget(target: string, context: InspectionContext): Promise<Inspection> {
  const { metadata, problems } = read(target, await gather(target, context), context);
  const reported = problems.map((problem) => ({
    source: 'compatibility' as const,
    code: problem.code,
    message: problemMessage(problem, 'command-line'),
  }));
  return { target, ...metadata, problems: reported };
}

/**
 * Reads the source of a plugin on GitHub.
 * @returns Problems for what could not be read; what was, is there.
 */
export async function readRepository(
  { owner, name }: { owner: string; name: string },
  context: InspectionContext,
): Promise<ReadSource> {
  const gathered = await gatherRepository(owner, name, context);
  const { commit, committedAt } = gathered;
  return {
    ...read(`${owner}/${name}`, gathered, context),
    ...(commit === undefined ? {} : { commit }),
    ...(committedAt === undefined ? {} : { committedAt }),
  };
}

function read(target: string, { files, problems }: Gathered, { python, profile }: InspectionContext): ReadSource {
  const { metadata, compatibility, unreadable } = readMetadata(files, python, profile.python);
  const details = new Map(unreadable.map(({ file, detail }) => [file, detail]));
  const texts = new Map<string, string>();
  for (const [file, answer] of files) {
    if (answer === null) continue;
    if ('text' in answer) texts.set(file, answer.text);
    // What another file made needless is no plain file all the same: somebody should know.
    else details.set(file, answer.unreadable);
  }
  const unread = [...details].map(([file, detail]): Problem => ({
    code: 'compatibility.source-unreadable',
    repository: target,
    file,
    detail,
  }));
  const isNone = texts.size === 0 && problems.length + unread.length === 0;
  const none: Problem[] = isNone ? [{ code: 'inspection.no-plugin', target }] : [];
  return { files: texts, metadata, compatibility, problems: [...problems, ...unread, ...none] };
}

async function gather(target: string, context: InspectionContext): Promise<Gathered> {
  const status = await stat(target).catch(() => undefined);
  if (status?.isDirectory() === true) return gatherFolder(await realpath(target), context);
  const [owner = '', name = '', ...rest] = target.split('/');
  if (rest.length > 0 || !isRepositoryName(owner, name)) {
    return { files: new Map(), problems: [{ code: 'inspection.target-unknown', target }] };
  }
  return gatherRepository(owner, name, context);
}

async function gatherFolder(folder: string, context: InspectionContext): Promise<Gathered> {
  const named = await readFolder(folder, NAMING);
  const rest = await readFolder(folder, wantedBeside(named, context));
  return { files: new Map([...named, ...rest]), problems: [] };
}

async function gatherRepository(owner: string, name: string, context: InspectionContext): Promise<Gathered> {
  const named = await ask({ owner, name, files: NAMING }, context);
  const wanted = wantedBeside(named.files, context);
  const rest = wanted.length > 0 ? await ask({ owner, name, files: wanted }, context) : undefined;
  const { stopped } = context.github;
  return {
    ...named,
    files: new Map([...named.files, ...(rest?.files ?? [])]),
    problems: [...named.problems, ...(rest?.problems ?? []), ...(stopped === undefined ? [] : [stopped])],
  };
}

/** The package and what says the version, by what the files at the top say. */
function wantedBeside(named: ReadonlyMap<string, FileAnswer>, { python, profile }: InspectionContext): string[] {
  return filesStillWanted(readPackaging(named, python, profile.python), named, { version: true });
}

async function ask(wanted: RepositoryAsk, { github, signal }: InspectionContext): Promise<Gathered> {
  let answer: RepositoryAnswer | undefined;
  await github.files([wanted], { signal, onAnswer: (_, one) => (answer = one) });
  const repository = `${wanted.owner}/${wanted.name}`;
  if (answer?.status === 'found') {
    const { oid: commit, committedDate: committedAt } = answer.facts.defaultBranchRef ?? {};
    return {
      files: answer.files,
      problems: [],
      ...(commit === undefined ? {} : { commit }),
      ...(committedAt === undefined ? {} : { committedAt }),
    };
  }
  if (answer?.status === 'gone')
    return { files: new Map(), problems: [{ code: 'inspection.target-unknown', target: repository }] };
  const detail = answer?.detail;
  return {
    files: new Map(),
    problems: detail === undefined ? [] : [{ code: 'github.repository-failed', repository, detail }],
  };
}
