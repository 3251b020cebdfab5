import type { Hint } from '../../../shared/inspection.ts';
import type { Profile } from '../../../shared/profile.ts';
import { includesOneOf, isSpecifier } from '../../versions/index.ts';
import type { StatedPython } from './distribution.ts';
import type { Packaging } from './packaging.ts';

/** The Pythons that pip installs a plugin on, and the file that says so. */
export interface RequiredPython extends StatedPython {
  file: string;
}

/** Every statement of it, the one that pip goes by first: setuptools prefers pyproject.toml, then what is passed. */
export function requiredPythons({ keywords, pyproject, config }: Packaging): RequiredPython[] {
  const files = [
    ['pyproject.toml', pyproject],
    ['setup.py', keywords],
    ['setup.cfg', config],
  ] as const;
  return files.flatMap(([file, said]) =>
    said?.requiresPython === undefined ? [] : [{ file, ...said.requiresPython }],
  );
}

/** Those of these Pythons that a declaration includes and pip refuses; none where either is no specifier. */
function refusedPythons(required: string, declared: string, pythons: readonly string[]): string[] {
  if (!isSpecifier(required) || !isSpecifier(declared)) return [];
  const both = `${required},${declared}`;
  return pythons.filter((python) => includesOneOf(declared, [python]) && !includesOneOf(both, [python]));
}

/** What pip requires, as a hint: it is no declaration of the plugin's own. */
export function hintOfRequired(
  { name, value, file, line }: RequiredPython,
  declared: string | undefined,
  { supported, names }: Profile['python'],
): Hint {
  const refused = declared === undefined ? [] : refusedPythons(value, declared, supported);
  const why = !isSpecifier(value)
    ? 'it is not a valid version specifier'
    : refused.length > 0
      ? `pip refuses Python ${refused.join(', ')}, which ${names.compatibility} includes`
      : 'pip installs the plugin on these Pythons only';
  return { name, value, file, line, why };
}
