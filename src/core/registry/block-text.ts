import { EditRefused } from './edit-refused.ts';
import { isFilled, type Fresh, type FreshMap } from './fresh-value.ts';
import { scalarText, type Quotes } from './scalar-text.ts';

/** YAML ends the search for a key's colon after 1,024 characters. */
const LONGEST_KEY = 1_000;

/** A value on one line: a scalar, `{}`, `[]`, or a map or list in brackets. */
export function inlineText(value: Fresh, { flow, quotes }: { flow: boolean; quotes?: Quotes }): string {
  if (Array.isArray(value)) return `[${value.map((item) => inlineText(item, { flow: true })).join(', ')}]`;
  if (!(value instanceof Map)) return scalarText(value, { flow, ...(quotes && { quotes }) });
  return `{${[...value].map(([key, item]) => flowPair(key, item)).join(', ')}}`;
}

/** One `key: value` inside brackets. */
export function flowPair(key: string, value: Fresh): string {
  return `${keyText(key, true)}: ${inlineText(value, { flow: true })}`;
}

/**
 * The lines of a map or list that is not empty, without line ends.
 * @param indent The column of its keys or dashes.
 * @param listIndent How far a list's dashes stand behind the key that it belongs to.
 */
export function blockLines(value: Fresh[] | FreshMap, indent: number, listIndent: number): string[] {
  const pad = ' '.repeat(indent);
  if (value instanceof Map) {
    return [...value].flatMap(([key, item]) => {
      const head = `${pad}${keyText(key, false)}:`;
      if (!isFilled(item)) return [`${head} ${inlineText(item, { flow: false })}`];
      return [head, ...blockLines(item, indent + (Array.isArray(item) ? listIndent : 2), listIndent)];
    });
  }
  return value.flatMap((item) => {
    if (!isFilled(item)) return [`${pad}- ${inlineText(item, { flow: false })}`];
    const [first = '', ...others] = blockLines(item, indent + 2, listIndent);
    return [`${pad}- ${first.slice(indent + 2)}`, ...others];
  });
}

function keyText(key: string, flow: boolean): string {
  const text = scalarText(key, { flow });
  if (text.length > LONGEST_KEY) throw new EditRefused(`a key of ${text.length} characters is too long`);
  return text;
}
