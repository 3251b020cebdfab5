import type { Finding } from '../../shared/finding.ts';
import { readYaml } from '../registry/index.ts';
import { isSpecifier } from '../versions/index.ts';
import type { DataSchema } from './data-schema.ts';
import { error, shown, type Flaw } from './flaw.ts';
import { placesIn } from './places.ts';
import { typedFields, type TextField } from './typed-fields.ts';
import { unreadableFinding } from './validate-entry.ts';
import { isList, yamlIn, type YamlMap, type YamlValue } from './yaml-value.ts';
import { webUrl } from './web-url.ts';

/** What the rules find in a data file's text, by place. */
export function validateData(path: string, text: string, schema: DataSchema): Finding[] {
  const read = readYaml(text, path);
  if ('problem' in read) return [unreadableFinding(read.problem)];
  const value = yamlIn(text, path);
  // A file with nothing but comments is an empty one.
  if (value === undefined || value.kind === 'nothing') return [];
  const placeOf = placesIn(text);
  return flawsIn(value, schema)
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, ...flaw }) => ({ rule: 'schema', ...flaw, ...placeOf(offset) }));
}

function flawsIn(value: YamlValue, schema: DataSchema): Flaw[] {
  if (schema.is === 'map') {
    if (value.kind !== 'map') return [error({ field: '', value }, 'The file has to be a map.')];
    return [...value.entries].flatMap(([field, { value: item }]) =>
      item.kind === 'map' ? [] : [error({ field, value: item }, `${shown(field)} has to be a map.`)],
    );
  }
  if (!isList(value)) return [error({ field: '', value }, 'The file has to be a list.')];
  return value.items.flatMap((item, index) =>
    item.kind === 'map'
      ? itemFlaws(item, index, schema)
      : [error({ field: String(index), value: item }, `Item ${index + 1} has to be a map.`)],
  );
}

function itemFlaws(item: YamlMap, index: number, { of }: Extract<DataSchema, { is: 'list' }>): Flaw[] {
  const { texts, flaws } = typedFields(item, { front: of });
  return [...flaws, ...texts.flatMap(textFlaws)].map((flaw) => ({ ...flaw, field: `${index}.${flaw.field}` }));
}

function textFlaws({ field, value, type }: TextField): Flaw[] {
  const { text } = value;
  if (type.is === 'url' && webUrl(text) === undefined)
    return [error({ field, value }, `${field} is no address: ${shown(text)}.`)];
  if (type.is === 'specifier' && !isSpecifier(text) && !isSpecifier(`==${text}`)) {
    return [error({ field, value }, `${field} is no version specifier: ${shown(text)}.`)];
  }
  return [];
}
