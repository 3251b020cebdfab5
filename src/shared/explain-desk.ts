import type { DeskProblem, PushRefusal } from './desk-problem.ts';
import { ended } from './explain-detail.ts';
import type { Explanation } from './explanation-shape.ts';

const NOTHING_KEPT = 'Nothing was kept of it.';
const NOT_PUBLISHED = 'Nothing was pushed. Every decision and the message are kept.';
const AS_IT_WAS = 'Everything is as it was.';

/** The words for what goes wrong around a registry. A code without words does not compile. */
export function explainDesk(problem: DeskProblem): Explanation {
  switch (problem.code) {
    case 'desk.no-registry':
      return { happened: 'No registry is open.', safe: AS_IT_WAS, todo: 'Open one first.' };
    case 'desk.read-only':
      return {
        happened: `Another Registry Desk (process ${problem.pid}) is writing to this registry.`,
        safe: 'This one reads only.',
        todo: 'Close the other, or go on reading.',
      };
    case 'desk.run-going':
      return { happened: 'A run goes on already.', safe: 'It was left alone.', todo: 'Wait for it, or cancel it.' };
    case 'desk.publish-going':
      return { happened: 'A publish goes on already.', safe: 'It was left alone.', todo: 'Wait until it is pushed.' };
    case 'desk.busy':
      return {
        happened: `${problem.calls} questions wait for the engine already.`,
        safe: 'Nothing was done.',
        todo: 'Try again in a moment.',
      };
    case 'desk.stopped':
      return {
        happened: 'The engine stopped before it answered.',
        safe: 'Every decision and every edit that was shown as kept is kept.',
        todo: 'Do it again once it is back.',
      };
    case 'desk.call-unknown':
      return {
        happened: `The engine knows no call ${problem.call}.`,
        safe: 'Nothing was done.',
        todo: 'Restart the app: its parts are of different versions.',
      };
    case 'desk.message-invalid':
      return {
        happened: ended(`The engine refused a message to ${problem.call}: ${problem.detail}`),
        safe: 'Nothing was done.',
        todo: 'Restart the app; if it stays, report it.',
      };
    case 'desk.message-too-large':
      return {
        happened: `A message of ${problem.bytes} bytes is more than the ${problem.limit} that the engine takes.`,
        safe: 'Nothing was done.',
        todo: 'Make the text shorter.',
      };
    case 'desk.internal':
      return {
        happened: ended(`${problem.call} met a fault of Registry Desk itself: ${problem.detail}`),
        safe: 'What was kept before is kept.',
        todo: 'Try again; if it stays, copy the log and report it.',
      };
    case 'clone.not-an-address':
      return {
        happened: `${problem.address} is not the address of a repository.`,
        safe: 'Nothing was asked.',
        todo: 'Try https://github.com/owner/name, or owner/name.',
      };
    case 'clone.has-credentials':
      return {
        happened: 'The address has a user name or a password in it.',
        safe: 'Nothing was asked, and nothing of it was kept.',
        todo: 'Take them out of the address, and sign in instead.',
      };
    case 'clone.not-found':
      return {
        happened: `There is no repository at ${problem.url}, or it is private.`,
        safe: NOTHING_KEPT,
        todo: 'Look at the address, or sign in with a token that may read it.',
      };
    case 'clone.needs-password':
      return {
        happened: `${problem.url} asks for a password.`,
        safe: NOTHING_KEPT,
        todo: 'Sign in with a token that may read it.',
      };
    case 'clone.unreachable':
      return {
        happened: ended(`${problem.url} did not answer: ${problem.detail}`),
        safe: NOTHING_KEPT,
        todo: 'Look at the network, and try again.',
      };
    case 'clone.folder-taken':
      return {
        happened: `${problem.folder} is there already, and not empty.`,
        safe: 'It was left alone.',
        todo: 'Choose another folder, or open that one.',
      };
    case 'clone.no-registry':
      return {
        happened: `No registry at ${problem.url}: ${problem.missing} is missing.`,
        safe: NOTHING_KEPT,
        todo: 'Clone the repository that holds the registry.',
      };
    case 'clone.disk-full':
      return {
        happened: `The disk that holds ${problem.folder} is full.`,
        safe: NOTHING_KEPT,
        todo: 'Make room, or choose another folder.',
      };
    case 'clone.failed':
      return {
        happened: ended(`${problem.url} was not cloned: ${problem.detail}`),
        safe: NOTHING_KEPT,
        todo: 'Try again.',
      };
    case 'git.missing':
      return { happened: 'git is not installed.', safe: AS_IT_WAS, todo: 'Install git, and start again.' };
    case 'git.not-owned':
      return {
        happened: `${problem.folder} belongs to another user, so git does not read it.`,
        safe: AS_IT_WAS,
        todo: `If you trust it, run: git config --global --add safe.directory '${problem.folder}'`,
      };
    case 'git.untrusted':
      return {
        happened: `The git settings of ${problem.folder} are not trusted: ${problem.keys.join(', ')}.`,
        safe: 'None of them took effect, and nothing was written.',
        todo: 'Trust the folder, remove the settings, or clone the registry.',
      };
    case 'git.stalled':
      return {
        happened: ended(`${problem.remote} stopped answering: ${problem.detail}`),
        safe: AS_IT_WAS,
        todo: 'Check the network, and try again.',
      };
    case 'git.moved':
      return {
        happened: `The repository at ${problem.remote} has moved${problem.to === null ? '' : ` to ${problem.to}`}.`,
        safe: 'Nothing was sent to the new address.',
        todo:
          problem.to === null ? 'Change the address.' : `Change the address: git remote set-url origin ${problem.to}`,
      };
    case 'git.no-such-branch':
      return {
        happened: `${problem.remote} has no branch ${problem.branch}; its default branch is ${problem.defaultBranch}.`,
        safe: AS_IT_WAS,
        todo: `Check out ${problem.defaultBranch}, or ask whether the branch was renamed.`,
      };
    case 'git.remote-empty':
      return {
        happened: `${problem.remote} is an empty repository.`,
        safe: AS_IT_WAS,
        todo: 'Push the first commit with git, then fetch again.',
      };
    case 'git.in-progress':
      return {
        happened: `A ${problem.operation} is in progress in ${problem.folder}.`,
        safe: AS_IT_WAS,
        todo: 'Finish or abort it with git, then try again.',
      };
    case 'git.no-remote':
      return {
        happened: `The checkout in ${problem.folder} has no remote.`,
        safe: AS_IT_WAS,
        todo: 'Add one (git remote add origin URL), or clone the registry.',
      };
    case 'git.no-branch':
      return {
        happened: `No branch is checked out in ${problem.folder}.`,
        safe: AS_IT_WAS,
        todo: 'Check the branch out that the site is built from.',
      };
    case 'git.unreachable':
      return {
        happened: ended(`${problem.remote} did not answer: ${problem.detail}`),
        safe: AS_IT_WAS,
        todo: 'Look at the network, and try again.',
      };
    case 'git.not-forwarded':
      return {
        happened: `The remote has ${problem.commit.slice(0, 7)}; the folder here was not brought up to it.`,
        safe: 'Your own edits in the folder were left alone.',
        todo: 'Commit or set them aside, then fetch again.',
      };
    case 'git.unauthorized':
      return {
        happened: `${problem.remote} asks who you are.`,
        safe: AS_IT_WAS,
        todo: 'Sign in with a token that may push to it.',
      };
    case 'account.token-refused':
      return {
        happened: ended(`GitHub refused the token: ${problem.detail}`),
        safe: 'It was not kept.',
        todo: 'Make a new one, or copy it again.',
      };
    case 'account.no-gh':
      return {
        happened: ended(`GitHub’s command line gave no token: ${problem.detail}`),
        safe: AS_IT_WAS,
        todo: 'Sign in there (gh auth login), or paste a token here.',
      };
    case 'account.no-device-flow':
      return { happened: 'No client id is configured.', safe: AS_IT_WAS, todo: 'Sign in with a token.' };
    case 'account.device-denied':
      return { happened: 'The sign-in was refused on GitHub.', safe: AS_IT_WAS, todo: 'Begin again.' };
    case 'account.device-expired':
      return { happened: 'The code was not used in time.', safe: AS_IT_WAS, todo: 'Begin again.' };
    case 'account.not-signed-in':
      return { happened: 'Nobody is signed in.', safe: AS_IT_WAS, todo: 'Sign in first, in Settings.' };
    case 'change.moved-on':
      return {
        happened: `${problem.field ?? 'The change'} has another value now than the one that was decided on.`,
        safe: 'Nothing was decided.',
        todo: 'Look at the new value.',
      };
    case 'change.by-hand':
      return {
        happened: `${problem.path} was edited by hand, as one text.`,
        safe: 'The edit is kept.',
        todo: 'Open the file to change or discard it, or leave it out of the publish.',
      };
    case 'change.not-together':
      return {
        happened: `${problem.count} of these changes are alarming or reach users.`,
        safe: 'Nothing was decided.',
        todo: 'Decide them one at a time.',
      };
    case 'change.conflict':
      return {
        happened: `${problem.path}: ${problem.field ?? 'a field'} is ${problem.theirs} on the remote now; this change began at ${problem.ours}.`,
        safe: 'The file was left alone. The decision is kept.',
        todo: 'Look at it again: run the enrichment, or reject the change.',
      };
    case 'change.edit-conflict':
      return {
        happened: `${problem.path} was changed on the remote where you edited it by hand.`,
        safe: 'Your edit is kept here; the file on the remote was left alone.',
        todo: 'Open the file, and make the edit again on the new text.',
      };
    case 'change.file-gone':
      return {
        happened: `${problem.path} is no longer on the remote.`,
        safe: 'It was not made again.',
        todo: 'Reject its changes.',
      };
    case 'publish.nothing':
      return { happened: 'Nothing is accepted.', safe: AS_IT_WAS, todo: 'Accept changes in Enrichment first.' };
    case 'publish.no-author':
      return {
        happened: 'git does not know who you are.',
        safe: NOT_PUBLISHED,
        todo: 'Set your name and address (git config --global user.name …, user.email …).',
      };
    case 'publish.unpushed':
      return {
        happened: `The branch has ${problem.count === 1 ? 'a commit' : `${problem.count} commits`} that the remote does not have.`,
        safe: NOT_PUBLISHED,
        todo: 'Push them with git, or set them aside: a publish takes nothing along that you did not accept here.',
      };
    case 'publish.moved':
      return {
        happened: `The push was refused: ${problem.branch} ${moved(problem.commits)}.`,
        safe: NOT_PUBLISHED,
        todo: 'Fetch, and the changes are proposed again.',
      };
    case 'publish.plan-moved-on':
      return {
        happened: 'What would be pushed is not what was shown: a decision, an edit or a file has changed since.',
        safe: NOT_PUBLISHED,
        todo: 'Look at what would be pushed now, and push that.',
      };
    case 'publish.denied':
      return {
        happened: `${problem.remote} takes no push from you.`,
        safe: NOT_PUBLISHED,
        todo: 'Sign in with a token that may push, or save a patch and send it.',
      };
    case 'publish.refused':
      return {
        ...REFUSALS[problem.reason],
        happened: ended(`${REFUSALS[problem.reason].happened}: ${problem.detail}`),
      };
    case 'publish.mirror-refused':
      return {
        happened: ended(`The push was accepted, but not by the mirror ${problem.remote}: ${problem.detail}`),
        safe: 'The commit is published and in the history.',
        todo: 'Bring the mirror up to date with git.',
      };
    case 'publish.protected':
      return {
        happened: `The push was refused: ${problem.branch} is protected.`,
        safe: NOT_PUBLISHED,
        todo: 'Save a patch and open a pull request with it, or ask for the right to push.',
      };
    case 'publish.needs-reason':
      return {
        happened: ended(`There is a warning against this publish: ${problem.detail}`),
        safe: NOT_PUBLISHED,
        todo: 'Publish anyway with a reason, or leave it.',
      };
    case 'publish.sign-failed':
      return {
        happened: 'git could not sign the commit.',
        safe: NOT_PUBLISHED,
        todo: 'Look at the signing key that git is configured with.',
      };
    case 'publish.not-forwarded':
      return {
        happened: `${problem.commit.slice(0, 7)} was pushed; the folder here was not brought up to it.`,
        safe: 'The publish is done. Your own edits in the folder were left alone.',
        todo: 'Bring the folder up to it with git pull.',
      };
    case 'publish.revert-conflict':
      return {
        happened: `${problem.commit.slice(0, 7)} cannot be undone by itself: ${problem.path} was changed again since.`,
        safe: 'Nothing was pushed.',
        todo: 'Edit the file by hand.',
      };
    case 'publish.unknown':
      return {
        happened: `No publish of ${problem.commit.slice(0, 7)} is known here.`,
        safe: AS_IT_WAS,
        todo: 'Look at the history with git.',
      };
    case 'publish.no-log':
      return {
        happened: `The log of the build of ${problem.commit.slice(0, 7)} is not there yet.`,
        safe: AS_IT_WAS,
        todo: 'A running job shows its steps; its log can be read when it has ended.',
      };
    case 'publish.left-out':
      return { happened: `${problem.path} was left out.`, safe: 'Its decisions are kept.', todo: 'Tick it again.' };
  }
}

/** How a branch differs from what was planned on: none that came are some that went. */
function moved(commits: number): string {
  if (commits === 0) return 'was set back to an earlier commit';
  return `has moved by ${commits} ${commits === 1 ? 'commit' : 'commits'}`;
}

const UNPUSHED = 'Nothing was pushed. Your decisions are kept.';

/** What each kind of refusal means, and what to do about it. */
const REFUSALS: Record<PushRefusal, Explanation> = {
  'private-email': {
    happened: 'The server refused the push because the commit shows a private email address',
    safe: UNPUSHED,
    todo: 'Set user.email to your noreply address, or allow the address in the email settings on GitHub.',
  },
  unsigned: {
    happened: 'The server takes only signed commits',
    safe: UNPUSHED,
    todo: 'Set commit.gpgSign and a signing key in git, then publish again.',
  },
  message: {
    happened: 'The server refused the commit message',
    safe: UNPUSHED,
    todo: 'Change the message as the server asks, then publish again.',
  },
  'single-sign-on': {
    happened: 'The organization asks for single sign-on',
    safe: UNPUSHED,
    todo: 'Authorize the token for the organization on GitHub, then publish again.',
  },
  secret: {
    happened: 'The server found a secret in the commit',
    safe: UNPUSHED,
    todo: 'Remove the secret from the file, then publish again.',
  },
  'large-file': {
    happened: 'The server refused a file because it is too large',
    safe: UNPUSHED,
    todo: 'Make the file smaller, or leave it out.',
  },
  'workflow-scope': {
    happened: 'The token may not change workflows',
    safe: UNPUSHED,
    todo: 'Sign in with a token that has the workflow scope.',
  },
  'server-full': {
    happened: 'The server is out of space',
    safe: UNPUSHED,
    todo: 'There is nothing to change here. Try again later, or tell the people who run the server.',
  },
  unknown: {
    happened: 'The server refused the push',
    safe: UNPUSHED,
    todo: 'Do what the server asks, then publish again.',
  },
};
