import { DESK_CODES, type DeskProblem } from './desk-problem.ts';
import { explainDesk } from './explain-desk.ts';
import { ended } from './explain-detail.ts';
import type { Explanation } from './explanation-shape.ts';
import type { Problem } from './problem.ts';

const KEPT = 'Nothing of it was changed.';
const EXPORT_KEPT = 'No count was changed.';
const REMEMBERED = 'The registry is as it was; nothing is written without what was decided.';
const BASE_LESS = 'The rules for every file were applied, those for added and changed files were not.';
const DEEPEN = 'This clone is shallow: fetch its history (git fetch --unshallow, or fetch-depth: 0), then run again.';
const SOURCE_KEPT = 'The declared compatibility stays.';

/** What happened, what is safe, and what to do. A code without words does not compile. */
export function explain(problem: Problem): Explanation {
  if (isDeskProblem(problem)) return explainDesk(problem);
  switch (problem.code) {
    case 'registry.not-there':
      return {
        happened: `No registry in ${problem.folder}: ${problem.missing} is missing.`,
        safe: 'Nothing was read or written.',
        todo: 'Name the folder that holds it.',
      };
    case 'registry.no-such-plugin':
      return {
        happened: `No entry of the registry has the id ${problem.id}.`,
        safe: 'Nothing was asked or written.',
        todo: 'Name an id as the front matter has it; capitals count.',
      };
    case 'registry.no-such-entry':
      return {
        happened: `${problem.path} is no entry of the registry.`,
        safe: 'Nothing was read of it.',
        todo: `Name a file that is in ${problem.folder} and ends in .md.`,
      };
    case 'registry.no-images':
      return {
        happened: `Entries name images of the registry, and it has none: ${problem.folder} is neither in git nor on the disk.`,
        safe: 'All other rules were applied.',
        todo: 'Validate a checkout; it may leave the images out, since git is asked for their names.',
      };
    case 'registry.profile-invalid':
      return {
        happened: ended(`${at(problem)}: the profile does not hold: ${problem.detail}`),
        safe: 'Nothing was read or written.',
        todo: 'Correct the profile.',
      };
    case 'registry.locked':
      return {
        happened: `Another Registry Desk (process ${problem.pid}) is writing to this registry.`,
        safe: 'This one wrote nothing.',
        todo: 'Wait until it is done, or leave out --write.',
      };
    case 'cache.newer':
      return {
        happened: `${problem.file} is from a newer Registry Desk (version ${problem.version}; this one knows ${problem.known}).`,
        safe: REMEMBERED,
        todo: 'Use the newer one, or another --data.',
      };
    case 'cache.corrupt':
      return {
        happened: ended(`${problem.file} is damaged: ${problem.detail}`),
        safe: REMEMBERED,
        todo: 'Move the file away to begin anew: that loses the decisions and the history of the numbers, and nothing else.',
      };
    case 'cache.unwritable':
      return {
        happened: ended(`${problem.file} cannot be opened for writing: ${problem.detail}`),
        safe: REMEMBERED,
        todo: 'Look at the disk and its rights, or name another folder by --data.',
      };
    case 'git.failed':
      return {
        happened: ended(`git failed in ${problem.folder}: ${problem.detail}`),
        safe: 'Nothing was written.',
        todo: 'Look whether git is installed and the checkout is whole.',
      };
    case 'git.no-checkout':
      return {
        happened: `${problem.folder} is no git checkout, so nothing says what was added or changed.`,
        safe: BASE_LESS,
        todo: 'Clone the registry, or name the files and add --new.',
      };
    case 'git.no-such-revision':
      return {
        happened: `git has no commit ${problem.revision} here.`,
        safe: BASE_LESS,
        todo: problem.isShallow ? DEEPEN : 'Fetch it, or name another base.',
      };
    case 'git.no-merge-base':
      return {
        happened: `HEAD and ${problem.revision} have no commit in common here.`,
        safe: BASE_LESS,
        todo: problem.isShallow ? DEEPEN : 'Name another base.',
      };
    case 'file.too-large':
      return {
        happened: `${problem.path} has ${problem.bytes} bytes, and an entry has at most ${problem.limit}.`,
        safe: 'It was left alone.',
        todo: 'Look at what is in it.',
      };
    case 'file.not-text':
      return { happened: `${at(problem)}: this is ${problem.why}.`, safe: KEPT, todo: 'Save the file as UTF-8 text.' };
    case 'file.outside-registry':
      return {
        happened: `${problem.path} leads out of the registry.`,
        safe: 'What it leads to was neither read nor written.',
        todo: 'Replace the link by a file.',
      };
    case 'file.unreadable':
      return {
        happened: ended(`${problem.path} cannot be read: ${problem.detail}`),
        safe: KEPT,
        todo: 'Look at its rights.',
      };
    case 'file.unwritable':
      return {
        happened: ended(`${problem.path} cannot be written: ${problem.detail}`),
        safe: 'It is as it was.',
        todo: 'Look at the disk and the file’s rights, then run again.',
      };
    case 'file.dirty':
      return {
        happened: `${problem.path} has edits that are not committed.`,
        safe: 'They were left alone.',
        todo: 'Commit or undo them, and the file joins the next run.',
      };
    case 'file.moved-on':
      return {
        happened: `${problem.path} was edited while the run went on.`,
        safe: 'That edit was left alone.',
        todo: 'Run again.',
      };
    case 'entry.front-matter-missing':
      return { happened: `${at(problem)}: no front matter begins here.`, safe: KEPT, todo: 'Begin the file with ---.' };
    case 'entry.front-matter-code':
      return {
        happened: `${at(problem)}: the front matter is ${problem.language}, and only YAML is read.`,
        safe: 'None of it was run.',
        todo: 'Look at who wrote it; begin the file with --- alone.',
      };
    case 'entry.front-matter-unclosed':
      return { happened: `${at(problem)}: the front matter is never closed.`, safe: KEPT, todo: 'Close it with ---.' };
    case 'entry.not-yaml':
      return {
        happened: ended(`${at(problem)}: this is not YAML: ${problem.detail}`),
        safe: KEPT,
        todo: ended(problem.todo ?? 'Correct the line.'),
      };
    case 'entry.not-a-map':
      return {
        happened: `${at(problem)}: the front matter is no map of keys to values.`,
        safe: KEPT,
        todo: 'Write one key a line.',
      };
    case 'entry.yaml-bomb':
      return {
        happened: `${at(problem)}: this YAML expands to more than an entry can hold.`,
        safe: 'It was not expanded.',
        todo: 'Look at who wrote it.',
      };
    case 'entry.forbidden-key':
      return {
        happened: `${at(problem)}: the key ${problem.key} is not allowed.`,
        safe: KEPT,
        todo: 'Take the key out.',
      };
    case 'entry.duplicate-key':
      return {
        happened: `${at(problem)}: the key ${problem.key} is there twice.`,
        safe: KEPT,
        todo: 'Take one of the two out.',
      };
    case 'entry.duplicate-id':
      return {
        happened: `${at(problem)}: the id ${problem.id} is also that of ${problem.other}.`,
        safe: 'Both were read. Neither gets usage numbers: they would be counted twice.',
        todo: 'Give one of them another id.',
      };
    case 'entry.wrong-type':
      return {
        happened: `${at(problem)}: ${problem.field ?? 'the value'} has to be ${problem.expected}.`,
        safe: 'What needs it was left alone.',
        todo: 'Correct the value.',
      };
    case 'edit.refused':
      return {
        happened: ended(`${at(problem)}: ${problem.why}`),
        safe: 'The file is as it was.',
        todo: 'Edit it by hand.',
      };
    case 'usage.export-unreachable':
      return {
        happened: ended(
          `The usage export of the ${problem.window} did not come from ${problem.address}: ${problem.detail}`,
        ),
        safe: EXPORT_KEPT,
        todo: 'Try again, or use a file.',
      };
    case 'usage.export-unreadable':
      return {
        happened: ended(
          `The usage export of the ${problem.window} at ${problem.address} is not one: ${problem.detail}`,
        ),
        safe: EXPORT_KEPT,
        todo: 'Use another file, or wait for the next export.',
      };
    case 'usage.export-empty':
      return {
        happened: `The usage export of the ${problem.window} at ${problem.address} lists no plugin.`,
        safe: EXPORT_KEPT,
        todo: 'Use another file, or wait for the next export.',
      };
    case 'usage.export-short':
      return {
        happened: `The usage export of the ${problem.window} at ${problem.address} lists ${problem.listed} of ${problem.expected} expected plugins.`,
        safe: EXPORT_KEPT,
        todo: 'Use another file, or wait for the next export.',
      };
    case 'usage.export-stale':
      return {
        happened: `The usage export of the ${problem.window} at ${problem.address} is ${age(problem.ageHours)} old (${problem.generatedAt}).`,
        safe: EXPORT_KEPT,
        todo: 'Use another file, or wait for the next export.',
      };
    case 'usage.export-older':
      return {
        happened: `The usage export of the ${problem.window} at ${problem.address} is older (${problem.generatedAt}) than the one that was used last (${problem.lastGeneratedAt}).`,
        safe: EXPORT_KEPT,
        todo: 'Use another file, or wait for the next export.',
      };
    case 'usage.export-moved':
      return {
        happened: `In the usage export of the ${problem.window} at ${problem.address}, ${problem.moved} of ${problem.of} plugins moved the same way at once, beyond what the history of each allows.`,
        safe: EXPORT_KEPT,
        todo: 'Use another file, or wait for the next export; explain shows one plugin’s history.',
      };
    case 'usage.count-invalid':
      return {
        happened: `The usage export of the ${problem.window} says ${problem.value} for ${problem.field ?? 'a count'}, which is no count.`,
        safe: 'The counts of this plugin stay for that window.',
        todo: 'Wait for the next export.',
      };
    case 'source.not-a-url':
      return {
        happened: `source is no URL: ${problem.value}.`,
        safe: 'Nothing was asked for it.',
        todo: 'Correct the entry.',
      };
    case 'source.has-credentials':
      return {
        happened: 'source has a user name or a password in it.',
        safe: 'Nothing was asked for it.',
        todo: 'Take them out; whoever owns them should replace them.',
      };
    case 'source.not-public':
      return {
        happened: `source leads to ${problem.host}, which is not on the public network.`,
        safe: 'Nothing was asked there.',
        todo: 'Look at who wrote it.',
      };
    case 'source.host-unsupported':
      return {
        happened: `Sources on ${problem.host} are not supported.`,
        safe: 'GitHub and compatibility values stay as they are.',
        todo: 'Nothing; edit them by hand where they are wrong.',
      };
    case 'github.unauthorized':
      return {
        happened: ended(`GitHub refused the token: ${problem.detail}`),
        safe: 'All GitHub and compatibility values stay as they are.',
        todo: 'Set GITHUB_TOKEN to a token that can read public repositories.',
      };
    case 'github.unreachable':
      return {
        happened: ended(`GitHub did not answer: ${problem.detail}`),
        safe: 'What was not read keeps its values.',
        todo: 'Run again.',
      };
    case 'github.rate-limited':
      return {
        happened: `GitHub pauses us until ${problem.resumesAt}, longer than this run may wait.`,
        safe: 'What was read is kept; the rest keeps its values.',
        todo: 'Run again after that.',
      };
    case 'github.counts-implausible':
      return {
        happened: `GitHub’s ${problem.field ?? 'counts'} fell or leapt for ${problem.moved} of ${problem.of} plugins at once, so its answer is broken.`,
        safe: 'No value from GitHub was changed.',
        todo: 'Run again later. If it keeps happening, look at one of the repositories on GitHub.',
      };
    case 'github.field-failed':
      return {
        happened: ended(
          `GitHub did not answer ${problem.field ?? 'a field'} of ${problem.repository}: ${problem.detail}`,
        ),
        safe: 'It keeps its value.',
        todo: 'Run again.',
      };
    case 'github.repository-failed':
      return {
        happened: ended(`GitHub did not answer for ${problem.repository}: ${problem.detail}`),
        safe: 'Its GitHub and compatibility values stay as they are.',
        todo: 'Run again.',
      };
    case 'github.answer-unexpected':
      return {
        happened: ended(
          `GitHub’s ${problem.field ?? 'answer'} of ${problem.repository} is not what was asked for: ${problem.detail}`,
        ),
        safe: 'It keeps its value.',
        todo: 'Run again; if it stays, report it.',
      };
    case 'compatibility.source-unreadable':
      return {
        happened: ended(`${problem.file} of ${problem.repository} cannot be read: ${problem.detail}`),
        safe: SOURCE_KEPT,
        todo: 'Look at the file.',
      };
    case 'compatibility.specifier-invalid':
      return {
        happened: `${problem.file} of ${problem.repository}, line ${problem.line}, says ${JSON.stringify(problem.value)}, which is no version specifier.`,
        safe: SOURCE_KEPT,
        todo: 'Tell the plugin’s author.',
      };
    case 'notices.ticket-unread':
      return {
        happened: ended(`The date of ${problem.ticket} is not known: ${problem.detail}`),
        safe: 'The notices stay as they are.',
        todo: 'Run again; if it stays, look whether the ticket is still there.',
      };
    case 'inspection.target-unknown':
      return {
        happened: `${problem.target} is neither a folder here nor a repository on GitHub.`,
        safe: 'Nothing was read.',
        todo: 'Name a folder, or a repository as OWNER/REPO.',
      };
    case 'inspection.no-plugin':
      return {
        happened: `${problem.target} is not a plugin: it has neither a setup.py nor a pyproject.toml at its top.`,
        safe: 'Nothing was changed.',
        todo: 'Name the folder or the repository that has one of the two at its top.',
      };
    case 'preflight.build-enriches':
      return {
        happened: `The registry’s own build enriches: ${problem.workflow}, line ${problem.line}, runs ${problem.step}.`,
        safe: 'Nothing was pushed.',
        todo: 'Do not commit what was written before that step is taken out and the validator knows the new keys.',
      };
  }
}

function isDeskProblem(problem: Problem): problem is DeskProblem {
  return DESK_CODES.has(problem.code);
}

/** A problem in one paragraph. */
export function message(problem: Problem): string {
  const { happened, safe, todo } = explain(problem);
  return `${happened} ${safe} ${todo}`;
}

function at(problem: { path: string; line?: number | undefined; column?: number | undefined }): string {
  if (problem.line === undefined) return problem.path;
  return problem.column === undefined
    ? `${problem.path}, line ${problem.line}`
    : `${problem.path}, line ${problem.line}, column ${problem.column}`;
}

function age(hours: number): string {
  return hours < 48 ? `${Math.round(hours)} hours` : `${Math.floor(hours / 24)} days`;
}
