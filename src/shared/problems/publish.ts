import { z } from 'zod';
import { defineProblem, type ProblemWords } from './define-problem.ts';
import { formatted, shortId, withFullStop } from './sentence.ts';

const UNCHANGED = 'Nothing was changed.';
const NOT_PUSHED = 'Nothing was pushed. Your decisions and the message are kept.';

/** What a server's refusal of a push is about, as far as its message tells. */
const PushRefusal = z.enum([
  'private-email',
  'unsigned',
  'message',
  'single-sign-on',
  'secret',
  'large-file',
  'workflow-scope',
  'server-full',
  'unknown',
]);
type PushRefusal = z.infer<typeof PushRefusal>;

export const publishProblems = [
  defineProblem('publish.nothing', {}, () => ({
    happened: 'There are no accepted changes.',
    safe: UNCHANGED,
    todo: { window: 'Accept changes in Enrichment first.', 'command-line': 'Accept changes first.' },
  })),
  defineProblem('publish.no-author', {}, () => ({
    happened: 'git does not know who you are.',
    safe: NOT_PUSHED,
    todo: 'Set your name and email address (git config --global user.name …, user.email …).',
  })),
  defineProblem('publish.unpushed', { count: z.number() }, ({ count }) => ({
    happened: `The branch has ${count === 1 ? 'a commit' : `${formatted(count)} commits`} that the remote does not have.`,
    safe: NOT_PUSHED,
    todo: 'Push or undo them with git first. A publish only pushes what you accepted here.',
  })),
  defineProblem(
    'publish.moved',
    { branch: z.string(), commits: z.number(), detail: z.string() },
    ({ branch, commits }) => ({
      happened: `The push was refused: ${branch} ${moved(commits)}.`,
      safe: NOT_PUSHED,
      todo: 'Fetch, then publish again.',
    }),
  ),
  defineProblem('publish.plan-moved-on', {}, () => ({
    happened: 'A decision, an edit or a file has changed, so the publish would differ from what was shown.',
    safe: NOT_PUSHED,
    todo: 'Review what would be pushed now, then publish again.',
  })),
  defineProblem('publish.denied', { remote: z.string(), detail: z.string() }, ({ remote }) => ({
    happened: `You may not push to ${remote}.`,
    safe: NOT_PUSHED,
    todo: 'Sign in with a token that may push, or save a patch and send it.',
  })),
  defineProblem(
    'publish.refused',
    { remote: z.string(), branch: z.string(), reason: PushRefusal, detail: z.string() },
    ({ reason, detail }) => ({
      ...REFUSALS[reason],
      happened: withFullStop(`${REFUSALS[reason].happened}: ${detail}`),
      safe: NOT_PUSHED,
    }),
  ),
  defineProblem('publish.mirror-refused', { remote: z.string(), detail: z.string() }, ({ remote, detail }) => ({
    happened: withFullStop(`The push was accepted, but not by the mirror ${remote}: ${detail}`),
    safe: 'The commit is published and in the history.',
    todo: 'Push to the mirror with git.',
  })),
  defineProblem('publish.protected', { branch: z.string(), detail: z.string() }, ({ branch }) => ({
    happened: `The push was refused: ${branch} is protected.`,
    safe: NOT_PUSHED,
    todo: 'Save a patch and open a pull request with it, or ask for permission to push.',
  })),
  defineProblem('publish.needs-reason', { detail: z.string() }, ({ detail }) => ({
    happened: withFullStop(`There is a warning about this publish: ${detail}`),
    safe: NOT_PUSHED,
    todo: 'Give a reason to publish anyway, or cancel.',
  })),
  defineProblem('publish.sign-failed', { detail: z.string() }, () => ({
    happened: 'git could not sign the commit.',
    safe: NOT_PUSHED,
    todo: 'Check the signing key in git’s configuration.',
  })),
  defineProblem('publish.not-forwarded', { commit: z.string(), detail: z.string() }, ({ commit }) => ({
    happened: `${shortId(commit)} was pushed, but your checkout could not be updated to it.`,
    safe: 'The publish is complete. Your own edits in the checkout were left alone.',
    todo: 'Update the checkout with git pull.',
  })),
  defineProblem('publish.revert-conflict', { commit: z.string(), path: z.string() }, ({ commit, path }) => ({
    happened: `${shortId(commit)} cannot be reverted automatically: ${path} has changed since.`,
    safe: 'Nothing was pushed.',
    todo: 'Edit the file by hand.',
  })),
  defineProblem('publish.unknown', { commit: z.string() }, ({ commit }) => ({
    happened: `Registry Desk has no record of publishing ${shortId(commit)}.`,
    safe: UNCHANGED,
    todo: 'Check the history with git log.',
  })),
  defineProblem('publish.no-log', { commit: z.string() }, ({ commit }) => ({
    happened: `The build log of ${shortId(commit)} is not available yet.`,
    safe: UNCHANGED,
    todo: 'Wait until the job has finished. Its steps are shown meanwhile.',
  })),
  defineProblem('publish.left-out', { path: z.string() }, ({ path }) => ({
    happened: `${path} is not included in this publish.`,
    safe: 'Its decisions are kept.',
    todo: 'Include it again to publish it.',
  })),
];

/** @param commits How many commits the branch has that the push was not based on. */
function moved(commits: number): string {
  if (commits === 0) return 'was reset to an earlier commit';
  return `has moved by ${formatted(commits)} ${commits === 1 ? 'commit' : 'commits'}`;
}

/** What each kind of refusal means, without the server's own message, and what to do about it. */
const REFUSALS: Record<PushRefusal, Pick<ProblemWords, 'happened' | 'todo'>> = {
  'private-email': {
    happened: 'The server refused the push because the commit shows a private email address',
    todo: 'Set user.email to your noreply address, or allow the address in the email settings on GitHub.',
  },
  unsigned: {
    happened: 'The server takes only signed commits',
    todo: 'Set commit.gpgSign and a signing key in git, then publish again.',
  },
  message: {
    happened: 'The server refused the commit message',
    todo: 'Change the message as the server asks, then publish again.',
  },
  'single-sign-on': {
    happened: 'The organization asks for single sign-on',
    todo: 'Authorize the token for the organization on GitHub, then publish again.',
  },
  secret: {
    happened: 'The server found a secret in the commit',
    todo: 'Remove the secret from the file, then publish again.',
  },
  'large-file': {
    happened: 'The server refused a file because it is too large',
    todo: 'Make the file smaller, or do not include it.',
  },
  'workflow-scope': {
    happened: 'The token may not change workflows',
    todo: 'Sign in with a token that has the workflow scope.',
  },
  'server-full': {
    happened: 'The server is out of space',
    todo: 'There is nothing to change here. Try again later, or tell the people who run the server.',
  },
  unknown: {
    happened: 'The server refused the push',
    todo: 'Do what the server asks, then publish again.',
  },
};
