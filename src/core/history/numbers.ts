import { valueAt } from '../../shared/json.ts';
import { readEntry } from '../registry/index.ts';

/** The numbers of an entry whose history is kept: the path in the front matter, its keys joined by dots. */
export const OBSERVED_FIELDS = [
  'stats.week.instances',
  'stats.week.install_events',
  'stats.month.instances',
  'stats.month.install_events',
  'github.stars',
  'github.watchers',
  'github.open_issues',
  'github.closed_issues',
  'github.releases',
] as const;

/** By field. */
export type Numbers = [field: string, value: number][];

/** The numbers of an entry, from its file. None where it cannot be read as an entry. */
export function numbersOf(content: Buffer, maximumBytes: number): Numbers {
  const scanned = content.length > maximumBytes ? undefined : scan(content.toString('latin1'));
  if (scanned !== undefined) return scanned;
  const entry = readEntry('', content, maximumBytes);
  if ('problem' in entry) return [];
  return OBSERVED_FIELDS.flatMap((field): Numbers => {
    const value = valueAt(entry.values, field.split('.'));
    return typeof value === 'number' && Number.isFinite(value) ? [[field, value]] : [];
  });
}

const FIELDS: ReadonlySet<string> = new Set(OBSERVED_FIELDS);
const ROOTS = new Set(['stats', 'github']);
/** A key that begins a line of the front matter's map. What else begins one is a list item, a comment or text. */
const ROOT = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
const PASSED = /^(?:$|#|- |-$|[ ])/;
/** A key and what is behind it on the line, where both are as plain as they are written. */
const PAIR = /^( +)([A-Za-z_][\w-]*|"[^"\\]*"|'[^']*'|[0-9][\w.+-]*):(?: +(.*))?$/;
const PLAIN_VALUE =
  /^(?:[A-Za-z0-9/.][^#:"'\t]*|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}|"[^"\\]*"|'[^']*'|https?:[^#"'\s]*)$/;
const COUNT = /^(?:0|[1-9]\d{0,14})$/;

/**
 * Finds the numbers by their lines: a history has tens of thousands of versions, and to parse the YAML of one takes
 * a millisecond.
 * @returns Undefined where a line could mean anything else than it seems to.
 */
function scan(text: string): Numbers | undefined {
  const lines = text.split('\n', 20_000).map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  if (lines[0] !== '---') return undefined;
  const end = lines.indexOf('---', 1);
  if (end < 0) return undefined;
  const numbers: Numbers = [];
  const roots = new Set<string>();
  let block: Block | undefined;
  for (const line of lines.slice(1, end)) {
    if (block !== undefined && line.startsWith(' ')) {
      if (!block.take(line, numbers)) return undefined;
      continue;
    }
    const [, key = '', value = ''] = ROOT.exec(line) ?? [];
    if (key === '') {
      // A comment, a blank line or a list goes on; within a block of ours it could end it.
      if (!PASSED.test(line) || (block !== undefined && line !== '')) return undefined;
      continue;
    }
    if (ROOTS.has(key) && (roots.has(key) || value !== '')) return undefined;
    roots.add(key);
    block = ROOTS.has(key) ? new Block(key) : undefined;
  }
  return numbers;
}

/** A map of the front matter that is read line by line. */
class Block {
  readonly #keys: { indent: number; key: string; isOpen: boolean }[];
  readonly #seen = new Set<string>();

  constructor(key: string) {
    this.#keys = [{ indent: 0, key, isOpen: true }];
  }

  /** @returns Whether the line means what it seems to. */
  take(line: string, numbers: Numbers): boolean {
    const [, spaces = '', key = '', value = ''] = PAIR.exec(line) ?? [];
    if (key === '' || (value !== '' && !PLAIN_VALUE.test(value))) return false;
    const indent = spaces.length;
    while ((this.#keys.at(-1)?.indent ?? -1) > indent) this.#keys.pop();
    const top = this.#keys.at(-1);
    if (top?.indent === indent) this.#keys.pop();
    // Deeper than a key that has its value already: the value goes on.
    else if (top?.isOpen !== true) return false;
    this.#keys.push({ indent, key, isOpen: value === '' });
    return this.#add(value, numbers);
  }

  #add(value: string, numbers: Numbers): boolean {
    const field = this.#keys.map(({ key }) => key).join('.');
    if (this.#seen.has(field)) return false;
    this.#seen.add(field);
    if (!FIELDS.has(field)) return true;
    if (!COUNT.test(value)) return false;
    numbers.push([field, Number(value)]);
    return true;
  }
}
