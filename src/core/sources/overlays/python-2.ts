import { includesOneOf, isSpecifier } from '../../versions/index.ts';

/**
 * Whether a version specifier (PEP 440) excludes Python 2.7.
 * @returns Undefined for what is no specifier, or says nothing.
 */
export function excludesPython2(specifier: string): boolean | undefined {
  return isSpecifier(specifier) ? !includesOneOf(specifier, ['2.7']) : undefined;
}
