import { quotedValue } from '../../registry/index.ts';
import { type Flaw, shown, warning } from '../flaw.ts';
import type { JudgedEntry } from '../judged-entry.ts';
import type { Rule } from '../rule.ts';
import type { TextField } from '../typed-fields.ts';

/** YAML takes a part of the text for something of its own: a comment, an anchor, a tag. Nobody sees it go. */
export const rule: Rule = {
  name: 'swallowed-text',
  appliesTo: 'every',
  check: (file) => file.typed.texts.flatMap((field) => swallowedOf(field, file)),
};

function swallowedOf(field: TextField, { text }: JudgedEntry): Flaw[] {
  const { start } = field.value;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const before = text.slice(lineStart, start);
  const after = text.slice(start, lineEnd === -1 ? text.length : lineEnd).trimEnd();
  const [, property = ''] = /[:-][ \t]+([&!]\S*)[ \t]+$/.exec(before) ?? [];
  if (property !== '' && !isUsed(property, text)) {
    return [warning(field, `${field.field} loses ${shown(property)}: ${quoting(`${property} ${after}`)}`)];
  }
  // Behind a quote, and with a space behind the mark, a comment is meant to be one.
  const [, kept = '', comment = ''] = /^([^"'|>[{].*?)\s+(#[^\s#].*)$/.exec(after) ?? [];
  if (comment === '' || kept !== field.value.text) return [];
  return [
    warning(field, `${field.field} ends before ${shown(comment)}, which YAML takes for a comment: ${quoting(after)}`),
  ];
}

/** Whether an alias stands for the value. */
function isUsed(property: string, text: string): boolean {
  return property.startsWith('&') && text.includes(`*${property.slice(1)}`);
}

function quoting(text: string): string {
  return `write ${quotedValue(text)}.`;
}
