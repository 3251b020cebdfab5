import { type Clause, parseClause } from './clause.ts';
import { BLANK, isPrerelease, parseVersion } from './version.ts';

/** A longer one was not written by somebody who declares a version. */
const MAXIMUM_LENGTH = 300;
/** The last Python 2, and the next major version: what a declaration tells apart besides the supported Pythons. */
const LAST_PYTHON_2 = '2.7';
const NEXT_MAJOR = '4.0';
/** No Python has had so many releases after its first: 2.7 ended with 2.7.18, 3.9 with 3.9.25. */
const RELEASES_OF_A_PYTHON = 50;
const MAXIMUM_REMEMBERED = 1_000;

const BLANKS = new RegExp(`^${BLANK}*$`);

/** The clauses of a specifier (PEP 440); undefined where it has none, or one that is none. A comma too many is nothing. */
const clausesOf = remembered((specifier: string): Clause[] | undefined => {
  if (specifier.length > MAXIMUM_LENGTH) return undefined;
  const texts = specifier.split(',').filter((text) => !BLANKS.test(text));
  const clauses = texts.flatMap((text) => parseClause(text) ?? []);
  return clauses.length > 0 && clauses.length === texts.length ? clauses : undefined;
});

/** Whether a text is a version specifier (PEP 440) that says something: one without any clause does not. */
export function isSpecifier(text: string): boolean {
  return clausesOf(text) !== undefined;
}

/** Whether a specifier holds for exactly this version, as Python's `packaging` library has it. */
export function contains(specifier: string, version: string): boolean {
  const clauses = clausesOf(specifier);
  const parsed = parseVersion(version);
  if (clauses === undefined || parsed === undefined) return false;
  if (isPrerelease(parsed) && !clauses.some(({ allowsPrereleases }) => allowsPrereleases)) return false;
  return clauses.every(({ holdsFor }) => holdsFor(parsed));
}

/**
 * Whether a specifier holds for a Python, such as 3.7.
 *
 * A host compares its full version, 3.7.3, with what is declared. So a specifier holds for 3.7 if it holds for any
 * release of it: `>3.7`, `>=3.7.3` and `==3.7.3` do, `===3.7` does not, since no host says that it is a bare 3.7.
 */
function holdsFor(specifier: string, python: string): boolean {
  return pythonsIn(python)(specifier);
}

const pythonsIn = remembered((python: string) =>
  remembered((specifier: string) =>
    Array.from({ length: RELEASES_OF_A_PYTHON }, (_, release) => `${python}.${release}`).some((version) =>
      contains(specifier, version),
    ),
  ),
);

/** A registry has ten thousand entries and a dozen specifiers: each is worked out once. */
function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = work(text);
    // A stranger may write as many as there are entries.
    if (known.size >= MAXIMUM_REMEMBERED) known.clear();
    known.set(text, { result });
    return result;
  };
}

/** The Pythons by which two declarations are told apart. */
export function comparedVersions(supported: readonly string[]): string[] {
  return [...new Set([LAST_PYTHON_2, ...supported, NEXT_MAJOR])];
}

/**
 * Where two specifiers differ, for 2.7, the supported Pythons and 4.0. Spelling alone is no difference.
 * @param declared The entry's specifier.
 * @param found The source's specifier.
 * @returns Words that name the Pythons; nothing where the two agree.
 */
export function contradicts(declared: string, found: string, supported: readonly string[]): string | undefined {
  const pythons = comparedVersions(supported);
  const onlyFound = pythons.filter((python) => holdsFor(found, python) && !holdsFor(declared, python));
  const onlyDeclared = pythons.filter((python) => holdsFor(declared, python) && !holdsFor(found, python));
  const words = [
    ...(onlyDeclared.length > 0 ? [`${listed(onlyDeclared)} not in the source’s ${found}`] : []),
    ...(onlyFound.length > 0 ? [`${listed(onlyFound)} not in the declared ${declared}`] : []),
  ];
  return words.length > 0 ? words.join(', and ') : undefined;
}

/** Whether a specifier holds for at least one of these Pythons. */
export function includesOneOf(specifier: string, pythons: readonly string[]): boolean {
  return pythons.some((python) => holdsFor(specifier, python));
}

/** Those of these Pythons that a specifier holds for. */
export function versionsOf(specifier: string, pythons: readonly string[]): string[] {
  return pythons.filter((python) => holdsFor(specifier, python));
}

function listed(versions: readonly string[]): string {
  const last = versions.at(-1) ?? '';
  return versions.length < 2 ? `${last} is` : `${versions.slice(0, -1).join(', ')} and ${last} are`;
}
