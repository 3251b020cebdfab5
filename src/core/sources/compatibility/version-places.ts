import { type Distribution, placesOf } from './distribution.ts';
import { isPackageName } from './plugin-package.ts';

/** The files that may say the version, where the packaging leaves that to another file. */
export function placesOfVersion({ versionPlace, folders }: Distribution): string[] {
  if (versionPlace === undefined) return [];
  if ('file' in versionPlace) return [versionPlace.file];
  const { module } = versionPlace;
  return isPackageName(module)
    ? placesOf(module, folders).flatMap((path) => [`${path}.py`, `${path}/__init__.py`])
    : [];
}
