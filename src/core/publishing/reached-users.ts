import type { Json, JsonObject } from '../../shared/json.ts';
import { isJsonObject, sameJson } from '../../shared/json.ts';
import type { Profile } from '../../shared/profile.ts';
import type { ReachesUsers } from '../../shared/publication.ts';
import { kindOf } from '../changes/index.ts';
import { readEntry, readYaml } from '../registry/index.ts';

type Reached = Omit<ReachesUsers, 'file' | 'instances'>;

/**
 * What installed hosts will see of one file that changes. It is read from the two texts, whatever changed them.
 * @param before Null where the file is new, `after` where it goes.
 */
export function reachedBy(path: string, before: string | null, after: string | null, profile: Profile): Reached[] {
  switch (kindOf(path, profile)) {
    case 'notices':
      return reachedByList('notice', 'text', itemsOf(path, before), itemsOf(path, after));
    case 'blacklist':
      return reachedByList('block', 'reason', itemsOf(path, before), itemsOf(path, after));
    case 'overlays':
      return reachedByOverlays(mapOf(path, before), mapOf(path, after));
    case 'entry':
      return reachedByEntry(path, before, after, profile);
    case 'data':
      return [];
  }
}

/** Items that came, with their words; items that went with nothing of their plugin in their place. */
function reachedByList(
  kind: 'notice' | 'block',
  words: string,
  before: readonly JsonObject[],
  after: readonly JsonObject[],
): Reached[] {
  const came = without(after, before);
  const isReplaced = ({ plugin }: JsonObject): boolean => came.some((item) => sameJson(item.plugin, plugin));
  const went = without(before, after).filter((item) => !isReplaced(item));
  return [
    ...came.map((item): Reached => ({ kind, id: asText(item.plugin), text: asText(item[words]), isTakenBack: false })),
    ...went.map((item): Reached => ({ kind, id: asText(item.plugin), text: asText(item[words]), isTakenBack: true })),
  ];
}

/** The items of one list that another has not; of equal ones each stands for one. */
function without(items: readonly JsonObject[], others: readonly JsonObject[]): JsonObject[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.findIndex((other) => sameJson(item, other));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function reachedByOverlays(before: JsonObject, after: JsonObject): Reached[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].flatMap((id): Reached[] => {
    const [was, is] = [ownValue(before, id), ownValue(after, id)];
    if (sameJson(was, is)) return [];
    return [{ kind: 'overlay', id, text: asText(is ?? was), isTakenBack: is === undefined }];
  });
}

function reachedByEntry(path: string, before: string | null, after: string | null, profile: Profile): Reached[] {
  const was = entryOf(path, before, profile);
  const is = entryOf(path, after, profile);
  if (after === null) {
    return [{ kind: 'removed', id: was.id, text: asText(was.values.title), isTakenBack: false }];
  }
  const disabled = ownValue(is.values, 'disabled');
  const wasDisabled = ownValue(was.values, 'disabled');
  if (sameJson(disabled, wasDisabled)) return [];
  const isTakenBack = disabled === undefined || disabled === null || disabled === false;
  return [{ kind: 'disabled', id: is.id, text: asText(isTakenBack ? wasDisabled : disabled), isTakenBack }];
}

function entryOf(path: string, text: string | null, { entries }: Profile): { id: string; values: JsonObject } {
  const read = readEntry(path, Buffer.from(text ?? ''), entries.maximumBytes);
  return 'problem' in read ? { id: read.id, values: {} } : read;
}

function itemsOf(path: string, text: string | null): JsonObject[] {
  const value = valueOf(path, text);
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function mapOf(path: string, text: string | null): JsonObject {
  const value = valueOf(path, text);
  return isJsonObject(value) ? value : {};
}

function valueOf(path: string, text: string | null): Json {
  const read = readYaml(text ?? '', path);
  return 'problem' in read ? null : read.value;
}

function ownValue(values: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}
