/** What Python takes for white space: `\s` in its regular expressions, `str.strip()`. */
export const BLANK = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;

/** A version without white space (PEP 440, appendix B): epoch, release, pre-, post-, dev-release, local version. */
const VERSION = String.raw`v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d+)?)?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d+)?)?(?:[-_.]?(dev)[-_.]?(\d+)?)?(?:\+([a-z\d]+(?:[-_.][a-z\d]+)*))?`;
const WHOLE_VERSION = new RegExp(`^${BLANK}*${VERSION}${BLANK}*$`, 'i');

const PRE_LETTERS: Readonly<Record<string, string>> = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };

/** A version in its parts. Its numbers may have any length. */
export interface Version {
  epoch: bigint;
  release: readonly bigint[];
  pre: { letter: string; number: bigint } | undefined;
  post: bigint | undefined;
  dev: bigint | undefined;
  local: readonly (bigint | string)[] | undefined;
}

/** Parses a version by PEP 440, in any of the spellings that it allows; undefined if it is none. */
export function parseVersion(text: string): Version | undefined {
  const match = WHOLE_VERSION.exec(text);
  if (match === null) return undefined;
  const [, epoch, release = '', preLetter, pre, dashed, postLetter, post, devLetter, dev, local] = match;
  const letter = preLetter?.toLowerCase();
  return {
    epoch: BigInt(epoch ?? 0),
    release: release.split('.').map(BigInt),
    pre: letter === undefined ? undefined : { letter: PRE_LETTERS[letter] ?? letter, number: BigInt(pre ?? 0) },
    post: dashed === undefined && postLetter === undefined ? undefined : BigInt(dashed ?? post ?? 0),
    dev: devLetter === undefined ? undefined : BigInt(dev ?? 0),
    local: local
      ?.toLowerCase()
      .split(/[-_.]/)
      .map((part) => (/^\d+$/.test(part) ? BigInt(part) : part)),
  };
}

/** A version in its normal spelling. */
export function versionText({ epoch, release, pre, post, dev, local }: Version): string {
  return [
    epoch === 0n ? '' : `${epoch}!`,
    release.join('.'),
    pre === undefined ? '' : `${pre.letter}${pre.number}`,
    post === undefined ? '' : `.post${post}`,
    dev === undefined ? '' : `.dev${dev}`,
    local === undefined ? '' : `+${local.join('.')}`,
  ].join('');
}

export function isPrerelease({ pre, dev }: Version): boolean {
  return pre !== undefined || dev !== undefined;
}

export function withoutLocal(version: Version): Version {
  return { ...version, local: undefined };
}

/** Whether two versions are releases of the same one: all but epoch and release left out. */
export function haveSameBase(a: Version, b: Version): boolean {
  return order(a.epoch, b.epoch) === 0 && compareReleases(a.release, b.release) === 0;
}

/** Negative if `a` comes before `b`, 0 if they are equal: zeros at the end of a release do not count. */
export function compareVersions(a: Version, b: Version): number {
  return (
    order(a.epoch, b.epoch) ||
    compareReleases(a.release, b.release) ||
    order(preRank(a), preRank(b)) ||
    order(a.pre?.letter ?? '', b.pre?.letter ?? '') ||
    order(a.pre?.number ?? 0n, b.pre?.number ?? 0n) ||
    order(a.post ?? -1n, b.post ?? -1n) ||
    order(a.dev ?? Infinity, b.dev ?? Infinity) ||
    compareLocals(a.local, b.local)
  );
}

/** A dev-release of the version itself comes before its pre-releases, and those before the version. */
function preRank({ pre, post, dev }: Version): number {
  if (pre !== undefined) return 0;
  return post === undefined && dev !== undefined ? -1 : 1;
}

function compareReleases(a: readonly bigint[], b: readonly bigint[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = order(a[at] ?? 0n, b[at] ?? 0n);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Words come before numbers, and a local version that goes on after the one that ends. */
function compareLocals(a: Version['local'], b: Version['local']): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  for (const [at, part] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const difference = order(Number(typeof part === 'bigint'), Number(typeof other === 'bigint')) || order(part, other);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function order<Value extends bigint | number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
