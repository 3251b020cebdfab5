import type { Change } from '../../shared/change.ts';
import type { Json } from '../../shared/json.ts';
import { isJsonObject, sameJson, valueAt } from '../../shared/json.ts';
import type { Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import { readEntry, readYaml } from '../registry/index.ts';
import { kindOf } from './file-kind.ts';

/** What a text says of a change: it is still to be made, it is made already, or the text says a third thing. */
export type ChangeState = { state: 'due' } | { state: 'made' } | { state: 'conflict'; theirs: string };

const DUE: ChangeState = { state: 'due' };
const MADE: ChangeState = { state: 'made' };

/** What a file says, as far as its changes are about it. An entry's front matter, or a data file's list or map. */
export function valueOf(path: string, text: string, profile: Profile): { value: Json } | { problem: Problem } {
  if (kindOf(path, profile) !== 'entry') return readYaml(text, path);
  const read = readEntry(path, Buffer.from(text), profile.entries.maximumBytes);
  return 'problem' in read ? read : { value: read.values };
}

/** @param value Of the change's file. */
export function stateAt(change: Change, value: Json, profile: Profile): ChangeState {
  const { file, field, before, after } = change;
  switch (kindOf(file, profile)) {
    case 'notices':
      return listedState(change, Array.isArray(value) ? value : []);
    case 'overlays':
      return valueState(valueAt(value, [field]), before, after);
    case 'entry':
    case 'blacklist':
    case 'data':
      return valueState(valueAt(value, field.split('.')), before, after);
  }
}

function valueState(there: Json | undefined, before: Json | undefined, after: Json | undefined): ChangeState {
  if (sameJson(there, after)) return MADE;
  return sameJson(there, before) ? DUE : { state: 'conflict', theirs: inWords(there) };
}

/** A notice has no key of its own: it is there, or it is not. */
function listedState({ before, after }: Change, items: readonly Json[]): ChangeState {
  const has = (notice: Json | undefined): boolean => items.some((item) => sameJson(item, notice));
  if (after !== undefined && has(after)) return MADE;
  if (before === undefined || has(before)) return DUE;
  if (after === undefined) return MADE;
  const plugin = valueAt(after, ['plugin']);
  const ofPlugin = items.filter((item) => isJsonObject(item) && sameJson(item.plugin, plugin));
  return { state: 'conflict', theirs: ofPlugin.length === 0 ? inWords(undefined) : inWords(ofPlugin) };
}

/** A value as a message shows it. */
export function inWords(value: Json | undefined): string {
  if (value === undefined) return 'not there';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 200;
