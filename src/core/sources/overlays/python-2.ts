import { satisfies, validRange } from '@renovatebot/pep440';

/** A longer one was not written by somebody who declares a version. */
const MAXIMUM_LENGTH = 300;

/**
 * Whether a version specifier (PEP 440) excludes Python 2.7.
 * @returns Undefined for what is no specifier, or says nothing.
 */
export function excludesPython2(specifier: string): boolean | undefined {
  const clauses = specifier
    .split(',')
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const isSpecifier = specifier.length <= MAXIMUM_LENGTH && clauses.length > 0 && clauses.every(validRange);
  if (!isSpecifier) return undefined;
  // `==2.7.0.*` has 2.7, since PEP 440 fills up with zeros; `===` compares text, which must not be filled up.
  return !clauses.every((clause) => satisfies(clause.startsWith('===') ? '2.7' : '2.7.0.0', clause));
}
