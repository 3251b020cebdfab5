import type { Json } from '../../shared/json.ts';
import { EditRefused } from './edit-refused.ts';
import { pathText, type EditNode, type Path } from './edit-tree.ts';
import { isForbiddenKey } from './yaml-json.ts';

/** A value about to be written. Its maps keep their order whatever the keys: objects put `2` before `1.0`. */
export type Fresh = FreshScalar | Fresh[] | FreshMap;
export type FreshScalar = string | number | boolean | null | FreshTime;
/** A time as the registry's data files have it, to be written plain: Liquid then sees a time, and JSON keeps the text. */
export class FreshTime {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
export type FreshMap = Map<string, Fresh>;

const DATA_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/;

/** Digits as numbers, the rest as text: 1.2 before 1.10. */
const byVersion = new Intl.Collator('en', { numeric: true });

/**
 * A JSON value to write. A map whose keys all look like versions is sorted by version.
 * @param plainTimes Whether text that is a time of the data files' form is written as one.
 * @throws EditRefused for what no YAML file can hold.
 */
export function freshOf(value: Json, plainTimes: boolean): Fresh {
  if (plainTimes && typeof value === 'string' && DATA_TIME.test(value)) return new FreshTime(value);
  if (typeof value === 'string') return refuseLoneSurrogates(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new EditRefused(`${value} is no JSON number`);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => freshOf(item, plainTimes));
  const entries = Object.entries(value).map(([key, item]): [string, Fresh] => {
    if (isForbiddenKey(key)) throw new EditRefused(`the key ${key} is forbidden`);
    return [refuseLoneSurrogates(key), freshOf(item, plainTimes)];
  });
  if (entries.every(([key]) => /^v?\d/.test(key)))
    entries.sort(([a], [b]) => byVersion.compare(a.replace(/^v/, ''), b.replace(/^v/, '')));
  return new Map(entries);
}

/**
 * What edits make of a place where nothing is.
 * @throws EditRefused where one of them needs something there.
 */
export function freshOfEdit(edit: EditNode, path: Path, plainTimes: boolean): Fresh {
  if (edit.set) return freshOf(edit.set.value, plainTimes);
  if (edit.remove) throw new EditRefused(`there is no ${pathText(path)}`);
  if (edit.below.size === 0) return edit.appended.map((value) => freshOf(value, plainTimes));
  if (edit.appended.length > 0) throw new EditRefused(`${pathText(path)} cannot be both a map and a list`);
  const map: FreshMap = new Map();
  for (const [key, child] of edit.below) {
    if (typeof key === 'number') throw new EditRefused(`there is no ${pathText([...path, key])}`);
    map.set(refuseLoneSurrogates(key), freshOfEdit(child, [...path, key], plainTimes));
  }
  return map;
}

export function isFilled(fresh: Fresh): fresh is Fresh[] | FreshMap {
  return Array.isArray(fresh) ? fresh.length > 0 : fresh instanceof Map && fresh.size > 0;
}

function refuseLoneSurrogates(text: string): string {
  if (!text.isWellFormed()) throw new EditRefused('half a surrogate pair is no text');
  return text;
}
