import { z } from 'zod';
import { defineProblem, type TextBySurface } from './define-problem.ts';
import { shortId, withFullStop } from './sentence.ts';

const UNCHANGED = 'Nothing was changed.';
const WITHOUT_BASE = 'Rules for every file were checked; rules for added and changed files were not.';
const DEEPEN =
  'This clone is shallow. Fetch its whole history (git fetch --unshallow, or fetch-depth: 0), then run again.';
const RETRY = 'Check the network connection, then try again.';

export const gitProblems = [
  defineProblem('git.failed', { folder: z.string(), detail: z.string() }, ({ folder, detail }) => ({
    happened: withFullStop(`git failed in ${folder}: ${detail}`),
    safe: 'Nothing was written.',
    todo: 'Check that git is installed and that git status works in this folder.',
  })),
  defineProblem('git.no-checkout', { folder: z.string() }, ({ folder }) => ({
    happened: `${folder} is not a git checkout.`,
    safe: { window: UNCHANGED, 'command-line': WITHOUT_BASE },
    todo: {
      window: 'Clone the registry.',
      'command-line': 'Clone the registry, or list the files and add --new.',
    },
  })),
  defineProblem(
    'git.no-such-revision',
    { revision: z.string(), isShallow: z.boolean() },
    ({ revision, isShallow }) => ({
      happened: `There is no commit ${revision} in this checkout.`,
      safe: WITHOUT_BASE,
      todo: isShallow ? DEEPEN : 'Fetch it, or compare with another base.',
    }),
  ),
  defineProblem('git.no-merge-base', { revision: z.string(), isShallow: z.boolean() }, ({ revision, isShallow }) => ({
    happened: `HEAD and ${revision} have no commit in common in this checkout.`,
    safe: WITHOUT_BASE,
    todo: isShallow ? DEEPEN : 'Compare with another base.',
  })),
  defineProblem('git.missing', {}, () => ({
    happened: 'git is not installed.',
    safe: UNCHANGED,
    todo: 'Install git, then restart Registry Desk.',
  })),
  defineProblem('git.not-owned', { folder: z.string() }, ({ folder }) => ({
    happened: `${folder} belongs to another user, so git does not read it.`,
    safe: UNCHANGED,
    todo: `Run git config --global --add safe.directory '${folder}' if you trust it.`,
  })),
  defineProblem('git.untrusted', { folder: z.string(), keys: z.array(z.string()) }, ({ folder, keys }) => ({
    happened: `The git settings of ${folder} are not trusted: ${keys.join(', ')}.`,
    safe: 'None of them took effect, and nothing was written.',
    todo: {
      window: 'Trust the folder, remove the settings, or clone the registry.',
      'command-line': 'Add --trust-folder, remove the settings, or clone the registry.',
    },
  })),
  defineProblem('git.unreachable', { remote: z.string(), detail: z.string() }, ({ remote, detail }) => ({
    happened: withFullStop(`${remote} could not be reached: ${detail}`),
    safe: UNCHANGED,
    todo: RETRY,
  })),
  defineProblem('git.stalled', { remote: z.string(), detail: z.string() }, ({ remote, detail }) => ({
    happened: withFullStop(`${remote} stopped answering: ${detail}`),
    safe: UNCHANGED,
    todo: RETRY,
  })),
  defineProblem('git.moved', { remote: z.string(), to: z.string().nullable() }, ({ remote, to }) => ({
    happened: `The repository at ${remote} has moved${to === null ? '' : ` to ${to}`}.`,
    safe: 'Nothing was sent to the new address.',
    todo: changeAddress(to),
  })),
  defineProblem(
    'git.no-such-branch',
    { remote: z.string(), branch: z.string(), defaultBranch: z.string() },
    ({ remote, branch, defaultBranch }) => ({
      happened: `${remote} has no branch ${branch}; its default branch is ${defaultBranch}.`,
      safe: UNCHANGED,
      todo: `Check out ${defaultBranch}, or ask whether the branch was renamed.`,
    }),
  ),
  defineProblem('git.remote-empty', { remote: z.string() }, ({ remote }) => ({
    happened: `${remote} is an empty repository.`,
    safe: UNCHANGED,
    todo: 'Push the first commit with git, then fetch again.',
  })),
  defineProblem('git.in-progress', { folder: z.string(), operation: z.string() }, ({ folder, operation }) => ({
    happened: `A ${operation} is in progress in ${folder}.`,
    safe: UNCHANGED,
    todo: 'Finish or abort it with git, then try again.',
  })),
  defineProblem('git.no-remote', { folder: z.string() }, ({ folder }) => ({
    happened: `The checkout in ${folder} has no remote.`,
    safe: UNCHANGED,
    todo: 'Add one (git remote add origin URL), or clone the registry.',
  })),
  defineProblem('git.no-branch', { folder: z.string() }, ({ folder }) => ({
    happened: `No branch is checked out in ${folder}.`,
    safe: UNCHANGED,
    todo: 'Check out the branch that the site is built from.',
  })),
  defineProblem('git.unauthorized', { remote: z.string() }, ({ remote }) => ({
    happened: `${remote} asks you to sign in.`,
    safe: UNCHANGED,
    todo: 'Sign in with a token that may push to it.',
  })),
  defineProblem('git.not-forwarded', { commit: z.string(), detail: z.string() }, ({ commit }) => ({
    happened: `The remote is at ${shortId(commit)}, but your checkout could not be updated to it.`,
    safe: 'Your own edits in the checkout were left alone.',
    todo: 'Commit or stash them, then fetch again.',
  })),
];

function changeAddress(to: string | null): TextBySurface {
  return to === null
    ? 'Change the address of the remote with git remote set-url.'
    : `Run git remote set-url origin ${to} to change the address.`;
}
