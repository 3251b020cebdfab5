import type { FolderSetting } from '../../../shared/trust.ts';

type Effect = Pick<FolderSetting, 'kind' | 'what' | 'when'>;

const AT_REMOTE = 'at each fetch and each publish';
/** What every call to a remote takes back (`networkSettings`). */
const REPLACED = 'not used here: your own network settings are';
const AT_WRITE = 'when files are compared, and at each publish';

const program = (what: string, when: string): Effect => ({ kind: 'program', what, when });
const network = (what: string, when = AT_REMOTE): Effect => ({ kind: 'network', what, when });

/** What a key of a repository's own configuration makes git do, in words. */
const EFFECTS: readonly (readonly [key: RegExp, effect: Effect])[] = [
  [/^core\.sshcommand$/, program('Replaces ssh', AT_REMOTE)],
  [/^core\.gitproxy$/, program('Connects to git servers', AT_REMOTE)],
  [/^core\.alternaterefscommand$/, program('Lists the commits of another repository', AT_REMOTE)],
  [/^credential\.(?:.+\.)?helper$/, program('Answers for your password', AT_REMOTE)],
  [/^remote\..+\.(?:uploadpack|receivepack|vcs)$/, program('Replaces the program that talks to the server', AT_REMOTE)],
  [/^remote\..+\.(?:url|pushurl)$/, program('Talks to a folder on this computer, or to a program', AT_REMOTE)],
  [/^filter\..+\.(?:clean|process)$/, program('Rewrites files before they are committed', AT_WRITE)],
  [/^filter\..+\.smudge$/, program('Rewrites files before they are written', 'at each fetch and each publish')],
  [/^(?:diff|merge)\..+\.(?:command|textconv|driver|external)$/, program('Compares or merges files', AT_WRITE)],
  [/^diff\.external$/, program('Compares files', AT_WRITE)],
  [/^gpg\.(?:.+\.)?(?:program|defaultkeycommand)$/, program('Signs commits', 'at each publish')],
  [/^core\.attributesfile$/, { kind: 'other', what: 'Reads attributes from another file', when: AT_WRITE }],
  [/^(?:http\.(?:.+\.)?proxy|remote\..+\.proxy)$/, network('Names a proxy', REPLACED)],
  [/^http\.(?:.+\.)?(?:extraheader|curloptresolve|cookiefile|savecookies)$/, network('Changes requests', REPLACED)],
  [/^http\.(?:.+\.)?ssl/, network('Changes which servers are trusted')],
  [/^url\..+\.(?:insteadof|pushinsteadof)$/, network('Sends git to another address')],
  [/^protocol\./, network('Allows other ways to reach a server')],
  [/^core\.worktree$/, { kind: 'other', what: 'Keeps the files in another folder', when: 'always' }],
];

const UNKNOWN: Effect = {
  kind: 'other',
  what: 'Is not known to be harmless',
  when: 'whenever git works in the folder',
};

export function effectOf(key: string): Effect {
  return EFFECTS.find(([pattern]) => pattern.test(key))?.[1] ?? UNKNOWN;
}
