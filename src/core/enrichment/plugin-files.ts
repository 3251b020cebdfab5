import type { Profile } from '../../shared/profile.ts';
import { packageInit, type SourceFiles } from '../sources/compatibility/index.ts';

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
  files: SourceFiles;
}

/** What is asked at first: what names nearly every plugin, and the package that it has by default. */
export function filesAtFirst(id: string, profile: Profile['python']): string[] {
  const init = packageInit(`${profile.packagePrefix}${id}`);
  return ['setup.py', 'pyproject.toml', ...(init === undefined ? [] : [init])];
}
