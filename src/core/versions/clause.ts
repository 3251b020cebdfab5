import {
  BLANK,
  compareVersions,
  haveSameBase,
  isPrerelease,
  parseVersion,
  type Version,
  versionText,
  withoutLocal,
} from './version.ts';

type Operator = '===' | '~=' | '==' | '!=' | '<=' | '>=' | '<' | '>';

/** One clause of a specifier: `>=3.7`. */
export interface Clause {
  /** Whether it names a pre-release, so that the specifier holds for pre-releases too. */
  allowsPrereleases: boolean;
  holdsFor: (version: Version) => boolean;
}

const CLAUSE = new RegExp(`^${BLANK}*(===|~=|==|!=|<=|>=|<|>)${BLANK}*(.*?)${BLANK}*$`, 's');
const PREFIX = /^v?(?:\d+!)?\d+(?:\.\d+)*(?=\.\*$)/i;
/** Any text, as far as a requirement may have it there. */
const ARBITRARY = new RegExp(String.raw`^(?:(?!${BLANK})[^;)])*$`);

/** Parses one clause as Python's `packaging` library does; undefined if it is none. */
export function parseClause(text: string): Clause | undefined {
  const [, operator, operand = ''] = CLAUSE.exec(text) ?? [];
  if (operator === undefined) return undefined;
  // The expression has no other operator.
  return clauseOf(operator as Operator, operand);
}

function clauseOf(operator: Operator, operand: string): Clause | undefined {
  const named = parseVersion(operand);
  if (operator === '===') {
    if (!ARBITRARY.test(operand)) return undefined;
    const wanted = operand.toLowerCase();
    const isNamed = named !== undefined && isPrerelease(named);
    return { allowsPrereleases: isNamed, holdsFor: (version) => versionText(version) === wanted };
  }
  const isEquality = operator === '==' || operator === '!=';
  const prefix = isEquality ? PREFIX.exec(operand)?.[0] : undefined;
  if (prefix !== undefined) {
    const segments = prefixSegments(prefix);
    const isWanted = operator === '==';
    return { allowsPrereleases: false, holdsFor: (version) => beginsWith(version, segments) === isWanted };
  }
  if (named === undefined || (!isEquality && named.local !== undefined)) return undefined;
  if (operator === '~=' && named.release.length < 2) return undefined;
  const includesNamed = operator !== '!=' && operator !== '<' && operator !== '>';
  return {
    allowsPrereleases: includesNamed && isPrerelease(named),
    holdsFor: comparison(operator, named, operand),
  };
}

function comparison(operator: Exclude<Operator, '==='>, named: Version, operand: string): Clause['holdsFor'] {
  // Local versions count only where the clause names one.
  const difference = (version: Version): number =>
    compareVersions(named.local === undefined ? withoutLocal(version) : version, named);
  switch (operator) {
    case '==':
      return (version) => difference(version) === 0;
    case '!=':
      return (version) => difference(version) !== 0;
    case '<=':
      return (version) => difference(version) <= 0;
    case '>=':
      return (version) => difference(version) >= 0;
    case '<':
      // Not for a pre-release of the version that is named.
      return (version) =>
        compareVersions(version, named) < 0 &&
        (isPrerelease(named) || !isPrerelease(version) || !haveSameBase(version, named));
    case '>':
      // Neither for a post-release nor for a local version of the version that is named.
      return (version) =>
        compareVersions(version, named) > 0 &&
        ((version.local === undefined && (named.post !== undefined || version.post === undefined)) ||
          !haveSameBase(version, named));
    case '~=': {
      const segments = compatibleSegments(operand);
      return (version) => difference(version) >= 0 && beginsWith(version, segments);
    }
  }
}

/** Whether a version begins with these segments. Zeros at the end of its release do not count: `3` begins with `3.0`. */
function beginsWith(version: Version, segments: readonly string[]): boolean {
  const { epoch, release } = version;
  const suffix = splitVersion(versionText({ ...withoutLocal(version), epoch: 0n, release: [0n] })).slice(2);
  const length = segments.findIndex((segment) => !/^\d+$/.test(segment));
  const wanted = length === -1 ? segments.length : length;
  const own = [epoch, ...release].map(String);
  while (own.at(-1) === '0' && own.length > Math.max(2, wanted)) own.pop();
  while (own.length < wanted) own.push('0');
  return [...segments].every((segment, at) => [...own, ...suffix][at] === segment);
}

function prefixSegments(prefix: string): string[] {
  const version = parseVersion(prefix);
  return splitVersion(version === undefined ? prefix : versionText(version));
}

/**
 * What a version has to begin with to be compatible: all but the last number of the release.
 *
 * `packaging` looks at the text of the clause, and knows the suffixes in their normal spelling alone: `~=3.7rc1` begins
 * with `3`, `~=3.7c1` with `3.7`. Hosts ask that library, so it is the same here.
 */
function compatibleSegments(operand: string): string[] {
  const [epoch = '0', ...segments] = splitVersion(operand.replace(/^v/i, ''));
  const suffix = segments.findIndex((segment) => /^(?:dev|a|b|rc|post)/.test(segment));
  const release = (suffix === -1 ? segments : segments.slice(0, suffix)).slice(0, -1);
  return prefixSegments(`${epoch}!${release.join('.')}`);
}

/** The epoch, then what is between dots; a pre-release is a segment of its own. */
function splitVersion(text: string): string[] {
  const [rest = '', epoch = '0'] = text.split('!').reverse();
  return [epoch, ...rest.split('.').flatMap((part) => /^(\d+)((?:a|b|c|rc)\d+)$/.exec(part)?.slice(1) ?? [part])];
}
