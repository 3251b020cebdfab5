import { ProblemError } from '../../shared/problems/index.ts';
import {
  changedFiles,
  filesAt,
  gitProblem,
  parentsOf,
  subjectOf,
  type TreeEdit,
  type TreeFile,
  type TrustedCall,
} from '../git/index.ts';
import { buildCommit } from './build-commit.ts';
import type { Message } from './message.ts';
import { fitted, WIDTH } from './wrapped.ts';

/** A commit that undoes another. */
export interface Revert extends Message {
  commit: string;
  /** From the checkout's top. */
  files: string[];
}

/**
 * Builds a commit on the tip that undoes exactly the files of a publish.
 * @throws {ProblemError} `publish.unknown` where there is no such commit of one parent; `publish.revert-conflict` where
 * one of its files was changed since; `publish.no-author`, `publish.sign-failed`, `git.failed`.
 */
export async function revertCommit(commit: string, tip: string, call: TrustedCall): Promise<Revert> {
  const { folder } = call;
  try {
    const { id = '', parents = [] } = (await parentsOf(commit, call)) ?? {};
    const [parent, ...others] = parents;
    if (parent === undefined || others.length > 0) throw new ProblemError({ code: 'publish.unknown', commit });
    const changes = await changedFiles(parent, id, call);
    const atTip = await filesAt(
      tip,
      changes.map(({ path }) => path),
      call,
    );
    for (const { path, after } of changes) {
      if (!isSame(atTip.get(path), after)) throw new ProblemError({ code: 'publish.revert-conflict', commit, path });
    }
    const undone = await subjectOf(id, 'text', call);
    const subject = `Revert "${fitted(undone, WIDTH - 'Revert ""'.length)}"`;
    const body = `This reverts commit ${id}.`;
    const edits = changes.map(({ path, before }): TreeEdit => [path, before]);
    return {
      commit: await buildCommit(folder, tip, edits, { subject, body }),
      files: changes.map(({ path }) => path),
      subject,
      body,
    };
  } catch (error) {
    throw gitProblem(folder, error);
  }
}

function isSame(a: TreeFile | undefined, b: TreeFile | null): boolean {
  return a?.id === b?.id && a?.mode === b?.mode;
}
