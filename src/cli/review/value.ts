import { styleText } from 'node:util';
import type { Json } from '../../shared/json.ts';
import { isJsonObject } from '../../shared/json.ts';
import { plain } from '../plain.ts';

const LONGEST = 72;
const MOST_KEYS = 4;

/** A value on one line. A side that is not there says so: missing never looks like zero. */
export function shown(value: Json | undefined): string {
  if (value === null || value === undefined) return 'not there';
  if (isJsonObject(value)) {
    const entries = Object.entries(value);
    const first = entries.slice(0, MOST_KEYS).map(([key, inner]) => `${plain(key)}: ${shown(inner)}`);
    return `{${first.join(', ')}${entries.length > MOST_KEYS ? `, … ${entries.length} in all` : ''}}`;
  }
  const text = plain(typeof value === 'string' ? value : JSON.stringify(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Before and after. */
export function arrow(before: Json | undefined, after: Json | undefined): string {
  return `${styleText('dim', shown(before))} → ${styleText('bold', shown(after))}`;
}
