import type { Change } from '../../../shared/change.ts';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { isJsonObject, sameJson } from '../../../shared/json.ts';
import type { Profile } from '../../../shared/profile.ts';
import { excludesPython2 } from './python-2.ts';

export interface OverlaidEntry {
  /** The entry's file. */
  path: string;
  id: string;
  values: JsonObject;
}

/** The registry's file of update overlays for hosts on Python 2. */
export interface OverlaysFile {
  /** Relative to the registry. */
  path: string;
  value: JsonObject;
}

/** What keeps hosts on Python 2 from an update that they could not run. */
const OVERLAY: JsonObject = { disabled: true, compatible: false };

/** A key of the file: what no host can have as an id is none. */
const ID = /^(?!__proto__$|constructor$|prototype$)[^\p{Cc}\p{Cs}]{1,100}$/u;

/**
 * The changes that the entries' Python compatibility makes to the update overlays of hosts on Python 2.
 * An overlay that says anything else than ours is never touched, and one whose entry is gone stays: hosts still have the
 * plugin.
 */
export function changesFromOverlays(entries: readonly OverlaidEntry[], file: OverlaysFile, profile: Profile): Change[] {
  const byId = Map.groupBy(
    entries.filter(({ id }) => ID.test(id)),
    ({ id }) => id,
  );
  return [...byId].flatMap(([id, ofId]): Change[] => {
    const declared = ofId.map(({ path, values }) => ({ path, specifier: specifierOf(values, profile) }));
    const excluding = declared.find(({ specifier }) => excludes(specifier) === true);
    const before = Object.hasOwn(file.value, id) ? file.value[id] : undefined;
    const about = { file: file.path, field: id, source: 'overlays', severity: 'notable' } as const;
    if (excluding !== undefined) {
      if (before !== undefined) return [];
      const { path: entry, specifier = '' } = excluding;
      const reason = `${id} runs on Python ${specifier}: every host on Python 2 that has it installed, in any version, will show it as incompatible and not update it`;
      return [{ ...about, entry, after: OVERLAY, reason }];
    }
    const [first] = declared;
    const isIncluded = declared.every(({ specifier }) => excludes(specifier) === false);
    if (first === undefined || !isIncluded || !sameJson(before, OVERLAY)) return [];
    const reason = `${id} runs on Python ${first.specifier ?? ''}, 2.7 included: every host on Python 2 that has it installed, in any version, will update it again`;
    return [{ ...about, entry: first.path, before: OVERLAY, reason }];
  });
}

function excludes(specifier: string | undefined): boolean | undefined {
  return specifier === undefined ? undefined : excludesPython2(specifier);
}

/** The specifier that hosts go by; undefined where the entry says something that is none. */
function specifierOf({ compatibility }: JsonObject, { python }: Profile): string | undefined {
  const declared: Json | undefined = isJsonObject(compatibility) ? compatibility.python : compatibility;
  if (declared === undefined || declared === null) return python.undeclared;
  return isJsonObject(compatibility) && typeof declared === 'string' ? declared : undefined;
}
