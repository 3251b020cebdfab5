import { protocolOf } from '../process/remote-call.ts';

type Judge = (value: string) => boolean;

const ANY: Judge = () => true;

/** GitHub's checkout action writes its token so, for the origin of the repository alone. */
const CHECKOUT_HEADER: Judge = (value) => /^AUTHORIZATION: basic [\w+/=*]+$/i.test(value);
const isUsableAddress: Judge = (value) => !['file', undefined].includes(protocolOf(value));
/** A remote's name, never an address or a path in its place. */
const isName: Judge = (value) => /^\w[\w.-]*$/.test(value);
const isTrue: Judge = (value) => /^(?:true|yes|on|1)$/i.test(value);
/** The id of a key, an address or a public key itself; never a file, which could be a pipe. */
const isKey: Judge = (value) => /^(?:(?:0x)?[\da-f]{8,64}!?|[^/\\]+@[^/\\]+|(?:key::)?ssh-[\w-]+ .+)$/i.test(value);

/**
 * The keys that a repository's own configuration may set without anybody being asked: they start no program, name no
 * other place, and send nothing anywhere. Every other key is asked about, those that git gains later among them.
 * Keys that each call overrides (`SETTING_ARGUMENTS`) are harmless for that reason.
 */
const HARMLESS: readonly (readonly [key: RegExp, isHarmless: Judge])[] = [
  [/^core\.(?:repositoryformatversion|filemode|bare|logallrefupdates|ignorecase|precomposeunicode|symlinks)$/, ANY],
  [/^core\.(?:autocrlf|eol|safecrlf|quotepath|abbrev|longpaths|untrackedcache|fscache|preloadindex)$/, ANY],
  [/^core\.(?:compression|loosecompression|hidedotfiles|commitgraph|multipackindex|checkstat|trustctime)$/, ANY],
  [/^core\.(?:sparsecheckout|sparsecheckoutcone|splitindex|commentchar|whitespace)$/, ANY],
  [/^core\.(?:hookspath|fsmonitor|askpass|pager|editor)$/, ANY],
  // Switched off, a commit can write into `.git` under another spelling.
  [/^core\.(?:protecthfs|protectntfs)$/, isTrue],
  [/^extensions\.(?:objectformat|partialclone|refstorage)$/, isName],
  [/^extensions\.(?:worktreeconfig|noop|preciousobjects)$/, ANY],
  [/^remote\..+\.(?:url|pushurl)$/, isUsableAddress],
  [/^remote\..+\.(?:fetch|push|tagopt|promisor|partialclonefilter|prune|prunetags|skipdefaultupdate)$/, ANY],
  [/^remote\..+\.(?:skipfetchall|followremotehead|gh-resolved)$/, ANY],
  [/^remote\.pushdefault$/, isName],
  [/^branch\..+\.(?:remote|pushremote)$/, (value) => value === '.' || isName(value)],
  [/^branch\..+\.(?:merge|rebase|description)$/, ANY],
  // Those of editors: none of git's own names has a dash.
  [/^branch\..+\.[a-z]+-[a-z-]+$/, ANY],
  [/^(?:user|author|committer)\.(?:name|email|useconfigonly)$/, ANY],
  [/^user\.signingkey$/, isKey],
  [/^commit\.(?:gpgsign|cleanup|status|verbose)$/, ANY],
  [/^tag\.(?:gpgsign|sort)$/, ANY],
  [/^gpg\.format$/, ANY],
  [/^(?:advice|color|column|feature)\.[a-z.]+$/, ANY],
  [/^(?:pull\.(?:ff|rebase|octopus)|init\.defaultbranch)$/, ANY],
  [/^push\.(?:default|autosetupremote|followtags|gpgsign|recursesubmodules|useforceifincludes|negotiate)$/, ANY],
  [/^rebase\.(?:autosquash|autostash|stat|updaterefs|abbreviatecommands|missingcommitscheck|backend)$/, ANY],
  [/^status\.(?:short|branch|aheadbehind|relativepaths|showstash|showuntrackedfiles|renames|renamelimit)$/, ANY],
  [/^log\.(?:abbrevcommit|date|decorate|diffmerges|follow|graphcolors|mailmap|showroot|showsignature)$/, ANY],
  [/^index\.(?:recordendofindexentries|recordoffsettable|sparse|threads|version|skiphash)$/, ANY],
  [/^(?:i18n\.(?:commitencoding|logoutputencoding)|format\.(?:pretty|useautobase|numbered|thread|signoff))$/, ANY],
  [/^gc\.(?:auto|autodetach|autopacklimit|aggressivedepth|aggressivewindow|bigpackthreshold)$/, ANY],
  [/^gc\.(?:.+\.)?(?:reflogexpire|reflogexpireunreachable|pruneexpire|worktreepruneexpire|rerereresolved)$/, ANY],
  [/^gc\.(?:packrefs|cruftpacks|logexpiry|rerereunresolved|writecommitgraph)$/, ANY],
  [/^pack\.(?:window|windowmemory|depth|compression|deltacachesize|threads|indexversion|packsizelimit)$/, ANY],
  [/^pack\.(?:writereverseindex|readreverseindex|usesparse|usebitmaps|writebitmaphashcache|allowpackreuse)$/, ANY],
  [/^maintenance\.(?:auto|strategy|.+\.(?:enabled|schedule))$/, ANY],
  [/^receive\.(?:denycurrentbranch|denydeletes|denynonfastforwards|fsckobjects|advertiseatomic)$/, ANY],
  [/^(?:rerere\.(?:enabled|autoupdate)|stash\.show(?:patch|stat|includeuntracked)|versionsort\.suffix)$/, ANY],
  [/^(?:checkout\.(?:defaultremote|guess|workers)|apply\.(?:whitespace|ignorewhitespace)|am\.threeway)$/, ANY],
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
