import { judgeFolder, trustedBy, type Judgement } from '../git/index.ts';
import { bytesAt, compareWithBase } from '../registry/index.ts';
import { ProblemError, type Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { FileStatus } from './judged-entry.ts';

/** What became of the entries since a base. */
export interface SinceBase {
  statusOf: (path: string) => FileStatus;
  /** The text of a changed file at the base. */
  textBefore: (path: string) => string | undefined;
  problems: readonly Problem[];
}

/** Nothing to compare with. */
export const NO_BASE: SinceBase = { statusOf: () => 'unchanged', textBefore: () => undefined, problems: [] };

/**
 * Compares a registry's entries with where they and the base part.
 * @param folder The registry's real path.
 * @returns One problem, and every file unchanged, where git cannot say.
 */
export async function sinceBase(folder: string, base: string, { entries }: Profile): Promise<SinceBase> {
  try {
    const { mergeBase, added, changed } = await compareWithBase(folder, base, entries.folder);
    const { maximumBytes } = entries;
    // A partial clone lacks the earlier contents. A folder that is not trusted contacts nobody: there they are not read.
    const judgement = await judgeFolder(folder);
    const trusted = trustedBy(judgement);
    const remote = trusted && { folder: trusted };
    const bytes = await bytesAt(folder, mergeBase, { folder: entries.folder, paths: changed, maximumBytes, remote });
    return {
      statusOf: (path) => (added.has(path) ? 'added' : changed.has(path) ? 'changed' : 'unchanged'),
      textBefore: (path) => bytes.get(path)?.toString('utf8'),
      problems: trusted === undefined && bytes.size < changed.size ? [untrusted(judgement)] : [],
    };
  } catch (error) {
    if (error instanceof ProblemError) return { ...NO_BASE, problems: [error.problem] };
    throw error;
  }
}

function untrusted({ folder, settings }: Judgement): Problem {
  return { code: 'git.untrusted', folder, keys: settings.map(({ key }) => key) };
}
