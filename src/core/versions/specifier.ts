import { satisfies, validRange } from '@renovatebot/pep440';

/** A longer one was not written by somebody who declares a version. */
const MAXIMUM_LENGTH = 300;
/** The last Python 2, and the next major version: what a declaration tells apart besides the supported Pythons. */
const LAST_PYTHON_2 = '2.7';
const NEXT_MAJOR = '4.0';
const MAXIMUM_REMEMBERED = 1_000;

/** Whether a text is a version specifier (PEP 440) that says something: one without any clause does not. */
export const isSpecifier = remembered((text: string): boolean => {
  const clauses = clausesOf(text);
  return text.length <= MAXIMUM_LENGTH && clauses.length > 0 && clauses.every((clause) => validRange(clause));
});

/** Whether a specifier holds for a version. */
function contains(specifier: string, version: string): boolean {
  return versionsIn(version)(specifier);
}

const versionsIn = remembered((version: string) =>
  // `==3.7.0.*` has 3.7, since PEP 440 fills up with zeros; the library does so for whole versions alone. `===`
  // compares text, which must not be filled up.
  remembered((specifier: string) =>
    clausesOf(specifier).every((clause) => satisfies(clause.startsWith('===') ? version : `${version}.0.0`, clause)),
  ),
);

/** A registry has ten thousand entries and a dozen specifiers: each is worked out once. */
function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    // A stranger may write as many as there are entries.
    if (known.size >= MAXIMUM_REMEMBERED) known.clear();
    known.set(text, result);
    return result;
  };
}

/** The versions by which two declarations are told apart. */
export function comparedVersions(supported: readonly string[]): string[] {
  return [...new Set([LAST_PYTHON_2, ...supported, NEXT_MAJOR])];
}

/**
 * Where two specifiers differ, for 2.7, the supported Pythons and 4.0. Spelling alone is no difference.
 * @param declared The entry's specifier.
 * @param found The source's specifier.
 * @returns Words that name the versions; nothing where the two agree.
 */
export function contradicts(declared: string, found: string, supported: readonly string[]): string | undefined {
  const versions = comparedVersions(supported);
  const onlyFound = versions.filter((version) => contains(found, version) && !contains(declared, version));
  const onlyDeclared = versions.filter((version) => contains(declared, version) && !contains(found, version));
  const words = [
    ...(onlyDeclared.length > 0 ? [`${listed(onlyDeclared)} not in the source’s ${found}`] : []),
    ...(onlyFound.length > 0 ? [`${listed(onlyFound)} not in the declared ${declared}`] : []),
  ];
  return words.length > 0 ? words.join(', and ') : undefined;
}

/** Whether a specifier holds for at least one of these versions. */
export function includesOneOf(specifier: string, versions: readonly string[]): boolean {
  return versions.some((version) => contains(specifier, version));
}

/** Those of these versions that a specifier holds for. */
export function versionsOf(specifier: string, versions: readonly string[]): string[] {
  return versions.filter((version) => contains(specifier, version));
}

/** Python's own reading takes a comma too many as nothing. */
function clausesOf(specifier: string): string[] {
  return specifier
    .split(',')
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function listed(versions: readonly string[]): string {
  const last = versions.at(-1) ?? '';
  return versions.length < 2 ? `${last} is` : `${versions.slice(0, -1).join(', ')} and ${last} are`;
}
