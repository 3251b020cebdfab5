import type { Json } from '../../../shared/json.ts';
import { visibleText } from '../../../shared/visible-text.ts';

/** Longer values are cut; the file diff has them whole. */
const LONGEST = 240;

/** A front matter value as one short text: strings bare, maps and lists as YAML's flow style has them. */
export function compactValue(value: Json): string {
  const text = typeof value === 'string' ? value : flow(value);
  const shown = text === '' ? '""' : text;
  return visibleText(shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown);
}

/** Two values; where they differ by their type alone (`1` and `"1"`), strings keep their quotes. */
export function compactPair(before: Json, after: Json): [before: string, after: string] {
  const pair: [string, string] = [compactValue(before), compactValue(after)];
  return pair[0] === pair[1] ? [visibleText(flow(before)), visibleText(flow(after))] : pair;
}

function flow(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inside).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${inside(item)}`)
    .join(', ')}}`;
}

// Inside a map a bare string could be read as more than one item.
function inside(value: Json): string {
  return typeof value === 'string' && /^[\w][\w .@/<>=!~^*+-]*$/.test(value) ? value : flow(value);
}
