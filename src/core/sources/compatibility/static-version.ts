import type { Profile } from '../../../shared/profile.ts';
import type { Distribution } from './distribution.ts';
import type { SourceFiles } from './packaging.ts';
import type { Python } from './python/index.ts';
import { placesOfVersion } from './version-places.ts';

/**
 * The version as another file says it: the last plain assignment of a variable, or the whole text of a file.
 * @returns Nothing where the packaging names no place; why there is none where the place does not say it.
 */
export function versionFrom(
  distribution: Distribution,
  files: SourceFiles,
  python: Python,
  { translation }: Profile['python'],
): { value: string; file: string } | { why: string; words: string; line: number } | undefined {
  const place = distribution.versionPlace;
  if (place === undefined) return undefined;
  const words = 'file' in place ? `file: ${place.file}` : `attr: ${place.module}.${place.name}`;
  const { line } = place;
  const file = placesOfVersion(distribution).find((path) => files.get(path));
  const answer = file === undefined ? undefined : files.get(file);
  if (file === undefined || !answer) return { why: 'the source has no such file', words, line };
  if ('unreadable' in answer) return { why: `${file} was not read: ${answer.unreadable}`, words, line };
  if ('file' in place) return { value: answer.text.trim(), file };
  const reading = python.read(answer.text, { names: [place.name], translation });
  if ('unreadable' in reading) return { why: `${file} was not read: ${reading.unreadable}`, words, line };
  const said = reading.values.get(place.name);
  if (said?.text) return { value: said.text, file };
  return { why: said === undefined ? `${file} does not say it` : `it is computed in ${file}`, words, line };
}
