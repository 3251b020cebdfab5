import { contains, isSpecifier } from '../../versions/index.ts';

/**
 * Whether a version specifier (PEP 440) excludes Python 2.7: the version 2.7 itself, as the registry's own build asks it.
 * `>2.7` excludes it, though it holds for 2.7.18.
 * @returns Undefined for what is no specifier, or says nothing.
 */
export function excludesPython2(specifier: string): boolean | undefined {
  return isSpecifier(specifier) ? !contains(specifier, '2.7') : undefined;
}
