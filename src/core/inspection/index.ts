import { realpath, stat } from 'node:fs/promises';
import type { Inspection, PluginMetadata } from '../../shared/inspection.ts';
import { problemMessage, type Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { FileAnswer, GitHub, RepositoryAnswer, RepositoryAsk } from '../github/index.ts';
import { isRepositoryName } from '../github/index.ts';
import type { Python } from '../sources/compatibility/index.ts';
import { packageOf, readMetadata } from '../sources/compatibility/index.ts';
import { readFolder } from './read-folder.ts';

export interface InspectionContext {
  github: GitHub;
  python: Python;
  profile: Profile;
  signal: AbortSignal;
}

/** The files of a plugin's source that count, with what they say. */
export interface ReadSource {
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
  files: Map<string, string>;
  problems: Problem[];
}

/** The files that name a plugin. */
const NAMING = ['setup.py', 'pyproject.toml'];

/** What a plugin's source says of itself. A folder of that name comes before a repository. */
export async function inspectTarget(target: string, context: InspectionContext): Promise<Inspection> {
  const { files, problems } = await gather(target, context);
  const { metadata, unreadable } = readMetadata(files, context.python, context.profile.python);
  const unread = unreadable.map((file): Problem => ({
    code: 'compatibility.source-unreadable',
    repository: target,
    ...file,
  }));
  const isNone = files.size === 0 && problems.length === 0;
  const none: Problem[] = isNone ? [{ code: 'inspection.no-plugin', target }] : [];
  const reported = [...problems, ...unread, ...none].map((problem) => ({
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
  const { problems, ...gathered } = await gatherRepository(owner, name, context);
  const { metadata, compatibility } = readMetadata(gathered.files, context.python, context.profile.python);
  return { ...gathered, metadata, compatibility, problems };
}

async function gather(target: string, context: InspectionContext): Promise<Gathered> {
  const status = await stat(target).catch(() => undefined);
  if (status?.isDirectory() === true) return gatherFolder(await realpath(target), target, context);
  const [owner = '', name = '', ...rest] = target.split('/');
  if (rest.length > 0 || !isRepositoryName(owner, name)) {
    return { files: new Map(), problems: [{ code: 'inspection.target-unknown', target }] };
  }
  return gatherRepository(owner, name, context);
}

async function gatherFolder(folder: string, target: string, { python, profile }: InspectionContext): Promise<Gathered> {
  const named = await readFolder(folder, NAMING);
  const wanted = packageOf(named.files, python, profile.python)?.initFiles ?? [];
  const packaged = await readFolder(folder, wanted);
  return {
    files: new Map([...named.files, ...packaged.files]),
    problems: [...named.unreadable, ...packaged.unreadable].map((file) => ({
      code: 'compatibility.source-unreadable',
      repository: target,
      ...file,
    })),
  };
}

async function gatherRepository(owner: string, name: string, context: InspectionContext): Promise<Gathered> {
  const named = await ask({ owner, name, files: NAMING }, context);
  const wanted = packageOf(named.files, context.python, context.profile.python)?.initFiles ?? [];
  const packaged =
    wanted.length > 0
      ? await ask({ owner, name, files: wanted }, context)
      : { files: new Map<string, string>(), problems: [] };
  const { stopped } = context.github;
  return {
    ...named,
    files: new Map([...named.files, ...packaged.files]),
    problems: [...named.problems, ...packaged.problems, ...(stopped === undefined ? [] : [stopped])],
  };
}

async function ask(wanted: RepositoryAsk, { github, signal }: InspectionContext): Promise<Gathered> {
  let answer: RepositoryAnswer | undefined;
  await github.files([wanted], { signal, onAnswer: (_, one) => (answer = one) });
  const repository = `${wanted.owner}/${wanted.name}`;
  if (answer?.status === 'found') {
    const { oid: commit, committedDate: committedAt } = answer.facts.defaultBranchRef ?? {};
    return {
      ...gatheredFrom(answer.files, repository),
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

function gatheredFrom(answers: ReadonlyMap<string, FileAnswer>, repository: string): Gathered {
  const gathered: Gathered = { files: new Map(), problems: [] };
  for (const [file, answer] of answers) {
    if (answer === null) continue;
    if ('text' in answer) gathered.files.set(file, answer.text);
    else
      gathered.problems.push({ code: 'compatibility.source-unreadable', repository, file, detail: answer.unreadable });
  }
  return gathered;
}
