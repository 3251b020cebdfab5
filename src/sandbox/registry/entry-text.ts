import { repositoryName } from '../world/world-entry.ts';
import type { Committed } from '../world/committed.ts';
import { enrichedLines } from './enriched-lines.ts';
import type { EntryStyle, GeneratedEntry } from './generated-entry.ts';

/** The whole file of a generated entry, front matter and body, with what an enrichment left in it. */
export function entryText(entry: GeneratedEntry, committed: Committed | undefined): string {
  const enriched = committed ? enrichedLines(repositoryName(entry.source), committed) : [];
  const lines = ['---', ...frontMatter(entry), ...enriched, '---', '', ...body(entry)];
  const newline = entry.style.crlf ? '\r\n' : '\n';
  return lines.join(newline) + (entry.style.finalNewline ? newline : '');
}

function frontMatter(entry: GeneratedEntry): string[] {
  const { style } = entry;
  const key = (name: string): string => (style.quotedKeys ? `"${name}"` : name);
  const line = (name: string, value: string): string => `${key(name)}: ${value}`;
  const text = (name: string, value: string): string => line(name, scalar(value, style));
  const list = (name: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : style.flow
        ? [`${key(name)}: [ ${items.map((item) => JSON.stringify(item)).join(' , ')} ]  # in one line`]
        : [`${key(name)}:`, ...listed(items, style)];
  const comment = (words: string): string[] => (style.comments ? [`# ${words}`] : []);
  const optional = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [text(name, value)];
  return [
    line('layout', 'plugin'),
    '',
    line('id', entry.id),
    text('title', entry.title),
    ...description(entry, key('description')),
    ...(entry.authors.length === 1 ? optional('author', entry.authors[0]) : list('authors', entry.authors)),
    text('license', entry.license),
    '',
    ...comment('the day on which the plugin was registered'),
    line('date', entry.date),
    '',
    text('homepage', entry.homepage),
    text('source', entry.source),
    text('archive', `${entry.homepage}/archive/main.zip`),
    '',
    ...comment('shown as filters on the list'),
    ...list('tags', entry.tags),
    '',
    ...compatibility(entry, key),
    ...(entry.attributes === null ? [`${key('attributes')}:`] : list('attributes', entry.attributes ?? [])),
    ...optional('disabled', entry.disabled),
    ...optional('abandoned', entry.abandoned),
    ...optional('up_for_adoption', entry.adoption),
    ...comment('privacypolicy: set this if the plugin talks to a cloud'),
  ];
}

function description({ description: text, style }: GeneratedEntry, key: string): string[] {
  return style.flow
    ? [`${key}: >-`, `  ${text.replace(': ', ':\n  ')}`.split('\n')].flat()
    : [`${key}: ${JSON.stringify(text)}`];
}

function compatibility(entry: GeneratedEntry, key: (name: string) => string): string[] {
  const { style } = entry;
  if (entry.octoprint.length === 0 && entry.python === undefined) return [];
  if (style.flow) {
    const { octoprint, os, python } = entry;
    return [
      `${key('compatibility')}: ${JSON.stringify({ octoprint, os, ...(python === undefined ? {} : { python }) })}`,
      '',
    ];
  }
  const nested = (items: readonly string[]): string[] => listed(items, style).map((item) => `  ${item}`);
  return [
    `${key('compatibility')}:`,
    `  ${key('octoprint')}:`,
    ...nested(entry.octoprint),
    ...(entry.os.length === 0 ? [] : [`  ${key('os')}:`, ...nested(entry.os)]),
    ...(entry.python === undefined
      ? []
      : [`  ${key('python')}: "${entry.python}"${style.comments ? '  # as tested by the makers' : ''}`]),
    '',
  ];
}

function listed(items: readonly string[], style: EntryStyle): string[] {
  return items.map((item) => `${style.indentedLists ? '  ' : ''}- ${scalar(item, style)}`);
}

function scalar(value: string, { quotes }: EntryStyle): string {
  if (quotes === 'double') return JSON.stringify(value);
  return quotes === 'single' ? `'${value.replaceAll("'", "''")}'` : value;
}

function body(entry: GeneratedEntry): string[] {
  return [
    `# ${entry.title}`,
    '',
    `${entry.description}.`,
    '',
    '* Works without any account',
    '* Shows what it knows in the sidebar',
    '',
    `More on its [homepage]({{ page.homepage }}).`,
  ];
}
