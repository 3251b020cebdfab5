import type { EntrySchema, FieldType, Fields } from './octoprint-schema.ts';
import { error, hiddenIn, shown, warning, type Field, type Flaw } from './flaw.ts';
import { isCalendarDay, quotedValue } from '../registry/index.ts';
import { isText, type YamlList, type YamlMap, type YamlScalar } from './yaml-value.ts';

/** A text that the schema knows and that is there; whether it is right is for the rules. */
export interface TextField extends Field {
  readonly value: YamlScalar;
  readonly type: FieldType;
}

/** The front matter held against the schema. */
export interface TypedFields {
  readonly texts: readonly TextField[];
  /** What is missing, unknown, empty, or of the wrong kind. */
  readonly flaws: readonly Flaw[];
}

const KINDS: Readonly<Record<Field['value']['kind'], string>> = {
  text: 'text',
  nothing: 'nothing',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  date: 'a date',
  time: 'a time',
  special: 'a special word of YAML',
  tagged: 'a value with a tag',
  map: 'a map',
  list: 'a list',
};

/** Holds a front matter against the schema, all of it at once. */
export function typedFields(front: YamlMap, schema: Pick<EntrySchema, 'front'>): TypedFields {
  const texts: TextField[] = [];
  const flaws: Flaw[] = [];

  function readMap(map: YamlMap, { required, keys }: Fields, path: string): void {
    for (const key of required) {
      if (map.entries.has(key)) continue;
      flaws.push(error({ field: pathTo(path, key), value: map }, `${pathTo(path, key)} is missing.`));
    }
    for (const [key, { value, keyStart }] of map.entries) {
      const field = pathTo(path, key);
      const type = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (type !== undefined) read({ field, value }, type);
      else
        flaws.push({
          ...error({ field, value }, `The key ${shown(key)} is not allowed here.${hiddenIn(key)}`),
          offset: keyStart,
        });
    }
  }

  function read(field: Field, type: FieldType): void {
    const { value } = field;
    if (type.is === 'map' && value.kind === 'map') readMap(value, type, field.field);
    else if (type.is === 'list' && value.kind === 'list') {
      value.items.forEach((item, index) => read({ field: pathTo(field.field, index), value: item }, type.of));
    } else {
      const found = flawsOf(field, type);
      for (const flaw of found) flaws.push(flaw);
      if (found.length === 0 && isText(value)) texts.push({ field: field.field, value, type });
      if (value.kind === 'list') readWords(value, field.field);
    }
  }

  function readWords({ items }: YamlList, path: string): void {
    items.forEach((value, index) => {
      if (isText(value) && value.text.trim() !== '') {
        texts.push({ field: pathTo(path, index), value, type: { is: 'text' } });
      }
    });
  }

  readMap(front, schema.front, '');
  return { texts, flaws };
}

function flawsOf(field: Field, type: FieldType): Flaw[] {
  const { value } = field;
  switch (type.is) {
    case 'text':
      return [...textFlaws(field), ...amongFlaws(field, type.among)];
    case 'url':
    case 'ticket':
    case 'image':
    case 'specifier':
      return textFlaws(field);
    case 'repository':
      return [...textFlaws(field), ...repositoryFlaws(field)];
    case 'date':
      return dateFlaws(field);
    case 'time':
      return value.kind === 'date' || value.kind === 'time' ? [] : textFlaws(field);
    case 'flag':
      return value.kind === 'boolean' ? [] : [wrong(field, KINDS.boolean)];
    case 'count':
      return isCount(value) ? [] : [wrong(field, 'a whole number from 0')];
    case 'counts':
      if (value.kind !== 'map') return [wrong(field, KINDS.map)];
      return [...value.entries].flatMap(([key, { value: count }]) =>
        isCount(count) ? [] : [wrong({ field: pathTo(field.field, key), value: count }, 'a whole number from 0')],
      );
    case 'words':
      return value.kind === 'nothing' && type.orNothing === true ? [] : wordsFlaws(field);
    case 'text-or-words':
      return value.kind === 'list' ? wordsFlaws(field) : textFlaws(field);
    case 'list':
    case 'map':
      return [wrong(field, KINDS[type.is])];
  }
}

function textFlaws(field: Field): Flaw[] {
  const { value } = field;
  if (isText(value)) return value.text.trim() === '' ? [error(field, `${field.field} is empty.`)] : [];
  return [wrong(field, 'text')];
}

function amongFlaws(field: Field, among: readonly string[] | undefined): Flaw[] {
  const { value } = field;
  if (among === undefined || !isText(value) || value.text.trim() === '' || among.includes(value.text)) return [];
  return [error(field, `${field.field} has to be ${among.join(', ')}; this is ${shown(value.text)}.`)];
}

function repositoryFlaws(field: Field): Flaw[] {
  const { value } = field;
  if (!isText(value) || value.text.trim() === '' || /^[\w.-]+\/[\w.-]+$/.test(value.text)) return [];
  return [error(field, `${field.field} has to be OWNER/NAME; this is ${shown(value.text)}.`)];
}

/** The readers compare and sort by the date: text in its place breaks them. */
function dateFlaws(field: Field): Flaw[] {
  const { value } = field;
  if (value.kind === 'date' || value.kind === 'time') {
    const [day = ''] = value.text.split(/[Tt\s]/);
    if (!isCalendarDay(day)) return [error(field, `${field.field} is no day of the calendar: ${value.text}.`)];
    if (value.kind === 'date') return [];
    return [warning(field, `${field.field} needs no time: write YYYY-MM-DD alone, without quotes.`)];
  }
  if (!isText(value)) return [wrong(field, 'a date')];
  return [
    error(field, `${field.field} has to be a date, YYYY-MM-DD without quotes; this is the text ${shown(value.text)}.`),
  ];
}

function wordsFlaws(field: Field): Flaw[] {
  if (field.value.kind !== 'list') return [wrong(field, KINDS.list)];
  return field.value.items.flatMap((item, index) => {
    const word = { field: pathTo(field.field, index), value: item };
    // The readers print numbers as well; but `1.10` becomes 1.1, and `no` becomes false.
    const isPrinted = item.kind !== 'map' && item.kind !== 'list' && item.kind !== 'nothing' && item.kind !== 'text';
    if (!isPrinted) return textFlaws(word);
    return [warning(word, `${word.field} reads as ${KINDS[item.kind]}: write ${quotedValue(item.text)}.`)];
  });
}

function wrong(field: Field, expected: string): Flaw {
  const { kind } = field.value;
  if (kind === 'nothing') return error(field, `${field.field} is empty; it has to be ${expected}, or be left out.`);
  const quotes = expected === 'text' && kind !== 'map' && kind !== 'list' && kind !== 'tagged';
  return error(
    field,
    `${field.field} has to be ${expected}; this reads as ${KINDS[kind]}.${quotes && 'text' in field.value ? ` Put it in quotes: ${quotedValue(field.value.text)}.` : ''}`,
  );
}

function isCount(value: Field['value']): value is YamlScalar {
  return value.kind === 'integer' && /^(?:0|[1-9]\d*)$/.test(value.text);
}

function pathTo(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}
