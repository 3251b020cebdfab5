import type { Profile } from '../../shared/profile.ts';
import type { FileAnswer } from '../github/index.ts';
import type { Python, SourceReading } from '../sources/compatibility/index.ts';
import { packageInit, packageOf, readSource } from '../sources/compatibility/index.ts';

/** The files of a plugin's source as far as they were asked for. */
export interface PluginFiles {
  /** `owner/name`, as GitHub has it. */
  repository: string;
  /** GitHub's id of it; absent where GitHub did not say. */
  repositoryId: string | undefined;
  /** The commit that they are at; absent where GitHub did not say. */
  commit: string | undefined;
  /** When that was committed (ISO 8601); absent where GitHub did not say. */
  committedAt: string | undefined;
  files: ReadonlyMap<string, FileAnswer>;
}

/** What names a plugin, the file that counts first. */
const NAMING = ['setup.py', 'pyproject.toml'];

/** What is asked at first: what names the plugin, and the package that it has by default. */
export function filesAtFirst(id: string, profile: Profile['python']): string[] {
  const init = packageInit(`${profile.packagePrefix}${id}`);
  return init === undefined ? NAMING : [...NAMING, init];
}

/** The files of the plugin's package that were not asked for, since it is named otherwise than by default. */
export function filesStillWanted(
  files: ReadonlyMap<string, FileAnswer>,
  python: Python,
  profile: Profile['python'],
): string[] {
  const wanted = packageOf(textsOf(files), python, profile)?.initFiles ?? [];
  // One that is there already is the one that counts.
  if (wanted.some((path) => files.get(path))) return [];
  return wanted.filter((path) => !files.has(path));
}

/** What a plugin's source says. A file that counts and could not be read is named, and then nothing is found. */
export function readPlugin(
  { repository, commit, files }: PluginFiles,
  python: Python,
  profile: Profile['python'],
): SourceReading {
  const unread = unreadFile(files, python, profile);
  if (unread !== undefined) return { repository, unreadable: [unread] };
  return readSource({ repository, commit, files: textsOf(files) }, python, profile);
}

/** The first file that could not be read and might have counted. */
function unreadFile(
  files: ReadonlyMap<string, FileAnswer>,
  python: Python,
  profile: Profile['python'],
): { file: string; detail: string } | undefined {
  if (![...files.values()].some((answer) => answer && 'unreadable' in answer)) return undefined;
  const plugin = packageOf(textsOf(files), python, profile);
  // setup.py counts before pyproject.toml; behind the file that names the plugin, only its package counts.
  const before = plugin === undefined ? NAMING : NAMING.slice(0, NAMING.indexOf(plugin.packaging));
  for (const file of [...before, ...(plugin?.initFiles ?? [])]) {
    const answer = files.get(file);
    if (answer && 'unreadable' in answer) return { file, detail: answer.unreadable };
    // The first place where the package is there is the one that counts.
    if (answer && plugin?.initFiles.includes(file) === true) return undefined;
  }
  return undefined;
}

function textsOf(files: ReadonlyMap<string, FileAnswer>): Map<string, string> {
  return new Map(
    [...files].flatMap(([path, answer]) => (answer && 'text' in answer ? [[path, answer.text] as const] : [])),
  );
}
