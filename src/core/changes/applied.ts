import type { Change } from '../../shared/change.ts';
import type { Json, JsonObject } from '../../shared/json.ts';
import { isJsonObject } from '../../shared/json.ts';

/** An entry's values as its changes would leave them; changes of other files are none of it. */
export function applied(values: JsonObject, changes: readonly Change[]): JsonObject {
  return changes
    .filter(({ entry, file }) => entry === file)
    .reduce((left, { field, after }) => withValue(left, field.split('.'), after), values);
}

function withValue(values: JsonObject, path: readonly string[], after: Json | undefined): JsonObject {
  const [key = '', ...rest] = path;
  const inner = Object.hasOwn(values, key) ? values[key] : undefined;
  const value = rest.length === 0 ? after : withValue(isJsonObject(inner) ? inner : {}, rest, after);
  const others = Object.entries(values).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}
