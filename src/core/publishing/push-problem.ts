import type { Problem } from '../../shared/problems/index.ts';
import { lastWords, UNAUTHORIZED } from './remote-problem.ts';

type RefusalReason = Extract<Problem, { code: 'publish.refused' }>['reason'];

const LONGEST = 500;

/** Somebody pushed before us, or at the same moment. */
const MOVED =
  /fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|incorrect old value|reference already exists/i;

/** Refusals that say what to do about them. The first that matches counts: the special ones stand before the general. */
const REASONS: readonly (readonly [words: RegExp, reason: RefusalReason])[] = [
  [/GH007|email privacy restrictions|would publish a private email/i, 'private-email'],
  [/must have (?:valid|verified) signatures?|commit is not signed|unsigned commit|GPG signature/i, 'unsigned'],
  [/message does not (?:follow|match)|commit message (?:must|does not)|invalid commit message/i, 'message'],
  [/SAML SSO|single sign-?on/i, 'single-sign-on'],
  [/GH009|GITGUARDIAN|secret(?:s)? (?:was |were )?(?:detected|found)|push protection|contains? secrets/i, 'secret'],
  [/GH001|exceeds GitHub's file size limit|larger than the maximum|file size limit/i, 'large-file'],
  [/refusing to allow .*workflow|without [`'"]?workflow[`'"]? scope/i, 'workflow-scope'],
  [/No space left on device|disk quota exceeded/i, 'server-full'],
];

const PROTECTED = /GH006|GH013|protected branch|rule violations/i;
const DENIED =
  /requested URL returned error: 403|Permission to \S+ denied|Write access to repository not granted|marked as read only|archived so it is read-only|Repository not found/i;

/**
 * Why a push was refused; `moved` where the branch is no longer what the commit was made on, `unknown` where the
 * remote may have taken the commit and only its answer was lost.
 * @param output git's lines about the references, and its stderr.
 */
export function pushProblem(
  output: string,
  { remote, branch }: { remote: string; branch: string },
): Problem | 'moved' | 'unknown' {
  const detail = refusalIn(output);
  const reason = REASONS.find(([words]) => words.test(output))?.[1];
  if (reason !== undefined) return { code: 'publish.refused', remote, branch, reason, detail };
  if (PROTECTED.test(output)) return { code: 'publish.protected', branch, detail };
  if (MOVED.test(output)) return 'moved';
  if (UNAUTHORIZED.test(output)) return { code: 'git.unauthorized', remote };
  if (DENIED.test(output)) return { code: 'publish.denied', remote, detail };
  if (/^!.*\[(?:remote )?rejected\]/m.test(output)) {
    return { code: 'publish.refused', remote, branch, reason: 'unknown', detail };
  }
  return 'unknown';
}

/** What the remote printed; else what git says in the line of the branch; else why git gave up. */
function refusalIn(output: string): string {
  const remote = output.split('\n').flatMap((line) => /^remote: +(?:error: )?(\S.*?)\s*$/.exec(line)?.[1] ?? []);
  if (remote.length > 0) return remote.join(' ').slice(0, LONGEST);
  return /^!.*\t(.*)$/m.exec(output)?.[1] ?? lastWords(output);
}
