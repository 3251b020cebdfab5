import { protocolOf } from '../process/remote-call.ts';

type Judge = (value: string) => boolean;

const ANY: Judge = () => true;

/** GitHub's checkout action writes its token so, for the origin of the repository alone. */
const CHECKOUT_HEADER: Judge = (value) => /^AUTHORIZATION: basic [\w+/=*]+$/i.test(value);
const isUsableAddress: Judge = (value) => !['file', undefined].includes(protocolOf(value));

/**
 * The keys that a repository's own configuration may set without anybody being asked: they start no program, name no
 * other place, and send nothing anywhere. Every other key is asked about, those that git gains later among them.
 * Keys that each call overrides (`SETTING_ARGUMENTS`) are harmless for that reason.
 */
const HARMLESS: readonly (readonly [key: RegExp, isHarmless: Judge])[] = [
  [/^core\.(?:repositoryformatversion|filemode|bare|logallrefupdates|ignorecase|precomposeunicode|symlinks)$/, ANY],
  [/^core\.(?:autocrlf|eol|safecrlf|quotepath|abbrev|longpaths|untrackedcache|fscache|preloadindex)$/, ANY],
  [/^core\.(?:compression|loosecompression|hidedotfiles|commitgraph|multipackindex|checkstat|trustctime)$/, ANY],
  [/^core\.(?:sparsecheckout|sparsecheckoutcone|splitindex|protecthfs|protectntfs|commentchar|whitespace)$/, ANY],
  [/^core\.(?:hookspath|fsmonitor|askpass|pager|editor)$/, ANY],
  [/^extensions\.(?:objectformat|partialclone|worktreeconfig|refstorage|noop|preciousobjects)$/, ANY],
  [/^remote\..+\.(?:url|pushurl)$/, isUsableAddress],
  [/^remote\..+\.(?:fetch|push|tagopt|promisor|partialclonefilter|prune|prunetags|skipdefaultupdate)$/, ANY],
  [/^remote\..+\.(?:skipfetchall|followremotehead|gh-resolved)$/, ANY],
  [/^remote\.pushdefault$/, ANY],
  [/^branch\./, ANY],
  [/^(?:user|author|committer)\.(?:name|email|signingkey|useconfigonly)$/, ANY],
  [/^commit\.(?:gpgsign|cleanup|status|verbose|template)$/, ANY],
  [/^tag\.(?:gpgsign|sort)$/, ANY],
  [/^gpg\.format$/, ANY],
  [/^(?:pull|push|init|rebase|status|log|index|feature|i18n|format|advice|color|column)\.[a-z]+$/, ANY],
  [/^(?:gc|pack|maintenance|receive|rerere|stash|checkout|apply|am|versionsort)\.[a-z]+$/, ANY],
  [/^fetch\.(?:prune|prunetags|fsckobjects|parallel|output|showforcedupdates|writecommitgraph|unpacklimit)$/, ANY],
  [/^merge\.(?:ff|conflictstyle|renames|renamelimit|log|stat|autostash|verifysignatures)$/, ANY],
  [/^diff\.(?:renames|renamelimit|algorithm|context|mnemonicprefix|noprefix|colormoved)$/, ANY],
  [/^submodule\.(?:.+\.)?(?:active|url|branch|ignore|fetchrecursesubmodules|recurse)$/, ANY],
  [/^http\.(?:.+\.)?(?:version|postbuffer|lowspeedlimit|lowspeedtime|maxrequests)$/, ANY],
  [/^http\.https:\/\/[^/]+\/\.extraheader$/, CHECKOUT_HEADER],
  [/^credential\.(?:.+\.)?(?:username|usehttppath)$/, ANY],
  [/^alias\./, ANY],
  [/^(?:gui|gitg|github|desktop|magit|registrydesk)\./, ANY],
  [/^lfs\.repositoryformatversion$/, ANY],
];

export function isHarmless(key: string, value: string): boolean {
  return HARMLESS.some(([pattern, judge]) => pattern.test(key) && judge(value));
}
