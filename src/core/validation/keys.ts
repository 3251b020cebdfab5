import type { FileKey } from '../../shared/contract/files.ts';
import type { DataSchema } from './data-schema.ts';
import type { EntrySchema, FieldType, Fields } from './octoprint-schema.ts';

/** What an editor completes in an entry: its keys, and the values that are allowed for them. */
export function keysOf({ front, attributes }: EntrySchema): FileKey[] {
  return keysIn(front, []).map((key) => (key.field === 'attributes' ? { ...key, values: [...attributes.known] } : key));
}

/** What an editor completes in a data file's items. */
export function dataKeysOf(schema: DataSchema): FileKey[] {
  return schema.is === 'list' ? keysIn(schema.of, []) : [];
}

function keysIn({ required, keys }: Fields, path: readonly string[]): FileKey[] {
  return Object.entries(keys).flatMap(([key, type]) => {
    const below = [...path, key];
    const own = {
      field: below.join('.'),
      about: aboutOf(type),
      isRequired: required.includes(key),
      values: valuesOf(type),
    };
    const inner = type.is === 'list' ? type.of : type;
    return [own, ...(inner.is === 'map' ? keysIn(inner, below) : [])];
  });
}

function valuesOf(type: FieldType): string[] {
  if (type.is === 'text') return [...(type.among ?? [])];
  if (type.is === 'list') return valuesOf(type.of);
  return type.is === 'flag' ? ['true', 'false'] : [];
}

const ABOUT: Record<FieldType['is'], string> = {
  text: 'text',
  url: 'an address',
  ticket: 'the address of an issue',
  image: 'an image of the registry, or an address',
  repository: 'owner/name',
  specifier: 'a version specifier (PEP 440)',
  date: 'a date: 2026-11-24',
  time: 'a time: 2026-11-24 10:00:00 +0000',
  flag: 'true or false',
  count: 'a count',
  words: 'a list of short texts',
  'text-or-words': 'text, or a list of it',
  list: 'a list',
  map: 'a map',
  counts: 'a count for each key',
};

function aboutOf(type: FieldType): string {
  if (type.is === 'list' && type.of.is !== 'map') return `a list, each ${ABOUT[type.of.is]}`;
  return ABOUT[type.is];
}
