import type { Finding } from '../../shared/finding.ts';
import { namedCharacter, replaceUnseen, unseenIn } from '../../shared/visible-text.ts';
import type { YamlValue } from './yaml-value.ts';

/** What a rule says, and where: a finding whose rule and line are not filled in yet. */
export interface Flaw {
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly field: string;
  /** In the file's text. */
  readonly offset: number;
}

/** A value in the front matter, with the path to it. */
export interface Field {
  /** Keys, and positions in lists from 0, joined by dots: `screenshots.0.url`. */
  readonly field: string;
  readonly value: YamlValue;
}

const MAXIMUM_SHOWN = 100;

export function error({ field, value }: Field, message: string): Flaw {
  return { severity: 'error', message, field, offset: value.start };
}

export function warning({ field, value }: Field, message: string): Flaw {
  return { severity: 'warning', message, field, offset: value.start };
}

/** A stranger's text in a message: in quotes, on one line, not too long, with nothing hidden in it. */
export function shown(text: string): string {
  const cut = text.length > MAXIMUM_SHOWN ? `${text.slice(0, MAXIMUM_SHOWN)}…` : text;
  return replaceUnseen(JSON.stringify(cut), (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

/** What cannot be seen in a text, by its names; empty where there is nothing. */
export function hiddenIn(text: string): string {
  const names = [...new Set(unseenIn(text.replaceAll('\n', '')).map(({ character }) => namedCharacter(character)))];
  return names.length === 0 ? '' : ` It holds ${names.join(', ')}: delete it.`;
}
