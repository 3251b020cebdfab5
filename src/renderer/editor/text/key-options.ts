import type { FileKey } from '../../../shared/contract/files.ts';
import type { YamlPlace } from './yaml-place.ts';

export interface KeyOption {
  label: string;
  kind: 'key' | 'value';
  about: string;
  isRequired: boolean;
  /** Whether the key holds others, and so has nothing behind its colon. */
  isParent: boolean;
}

/** What can stand at a place: keys that the map lacks, or the values that are allowed. */
export function optionsAt(place: YamlPlace, keys: readonly FileKey[]): KeyOption[] {
  const values = place.kind === 'key' ? [] : valuesAt(place.path, keys);
  return place.kind === 'value' ? values : [...values, ...keysUnder(place, keys)];
}

function valuesAt(path: readonly string[], keys: readonly FileKey[]): KeyOption[] {
  const key = keys.find(({ field }) => {
    const parts = field.split('.');
    return parts.length === path.length && leadsTo(parts, path);
  });
  if (!key) return [];
  return key.values.map((label) => ({ label, kind: 'value', about: key.about, isRequired: false, isParent: false }));
}

function keysUnder({ path, present }: YamlPlace, keys: readonly FileKey[]): KeyOption[] {
  const found = new Map<string, KeyOption>();
  for (const { field, about, isRequired } of keys) {
    const parts = field.split('.');
    const label = parts[path.length];
    if (label === undefined || label === '*' || !leadsTo(parts, path) || present.includes(label)) continue;
    const isParent = parts.length > path.length + 1;
    const known = found.get(label);
    // What is said of the key itself counts; what is said of those under it makes it a parent.
    if (!isParent) found.set(label, { label, kind: 'key', about, isRequired, isParent: known?.isParent ?? false });
    else
      found.set(label, known ? { ...known, isParent } : { label, kind: 'key', about: '', isRequired: false, isParent });
  }
  return [...found.values()];
}

/** Whether a key's path begins as another one; `*` stands for any key. */
function leadsTo(parts: readonly string[], path: readonly string[]): boolean {
  return path.every((key, at) => parts[at] === key || parts[at] === '*');
}
