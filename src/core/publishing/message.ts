import type { Change, ChangeSource } from '../../shared/change.ts';
import type { Author } from './author.ts';
import { withInstantsInWords } from './instant-in-words.ts';
import type { Prepared } from './prepared.ts';
import { WIDTH, wrapped } from './wrapped.ts';

/** A commit's message. */
export interface Message {
  subject: string;
  body: string;
}

/** What each source brings, in the order in which it is named. */
const NAMES: readonly (readonly [ChangeSource, string])[] = [
  ['usage', 'usage'],
  ['github', 'GitHub data'],
  ['compatibility', 'compatibility'],
  ['notices', 'notices'],
  ['overlays', 'update overlays'],
  ['hand', 'edits by hand'],
];
/** What a list of commits calls the first two of them together. */
const NUMBERS = 'statistics';
/** As many as a person reads. */
const MOST_NAMED = 30;

/**
 * What a publish says of itself, for the maintainer to better: what it is, what is out of the ordinary, what reaches
 * users. Instants are in words; lines are as long as they are until it is committed.
 * @param exports When the usage exports that it is from were made (ISO 8601), by window.
 */
export function messageFor(
  { files, reachesUsers }: Pick<Prepared, 'files' | 'reachesUsers'>,
  { exports }: { exports: ReadonlyMap<string, string> },
): Message {
  const changes = files.flatMap(({ made }) => made);
  const paragraphs = [
    `${numbered(changes.length, 'change')} in ${numbered(files.length, 'file')}${bySource(changes)}.`,
    changes.some(({ source }) => source === 'usage') ? exportsInWords(exports) : '',
    listed(
      'Reaches users:',
      reachesUsers.map(
        ({ kind, id, text, isTakenBack }) => `${kind} of ${id}${isTakenBack ? ', taken back' : ''}: ${text}`,
      ),
    ),
    listed(
      'Notable:',
      changes
        .filter(({ severity }) => severity !== 'routine')
        .map(({ entry, field, reason }) => `${nameOf(entry)}: ${field}: ${reason}`),
    ),
  ];
  return { subject: subjectOf(changes), body: paragraphs.filter((text) => text !== '').join('\n\n') };
}

/** The first of these that is as short as a list of commits shows it: the body says the rest. */
function subjectOf(changes: readonly Change[]): string {
  const sources = new Set(changes.map(({ source }) => source));
  const entries = new Set(changes.map(({ entry }) => entry));
  const isByHand = sources.has('hand') && sources.size === 1;
  const many = numbered(entries.size, isByHand ? 'file' : 'plugin');
  const [only] = entries;
  const whose = entries.size === 1 && only !== undefined ? [nameOf(only), many] : [many];
  const what = inWords(namesIn(sources));
  const candidates = isByHand
    ? whose.map((one) => `Edit ${one}`)
    : [...whose.map((one) => `Update ${what} of ${one}`), ...whose.map((one) => `Update ${one}`)];
  return candidates.find(({ length }) => length <= WIDTH) ?? `Update ${many}`;
}

function namesIn(sources: ReadonlySet<ChangeSource>): string[] {
  const names = NAMES.filter(([source]) => sources.has(source)).map(([, name]) => name);
  return sources.has('usage') && sources.has('github') ? [NUMBERS, ...names.slice(2)] : names;
}

/** How many of each source, where there are several. */
function bySource(changes: readonly Change[]): string {
  const counts = NAMES.flatMap(([source, name]) => {
    const count = changes.filter((change) => change.source === source).length;
    return count === 0 ? [] : [`${count} of ${name}`];
  });
  return counts.length < 2 ? '' : `: ${inWords(counts)}`;
}

function exportsInWords(exports: ReadonlyMap<string, string>): string {
  const made = [...exports].map(([window, madeAt]) => `${window} of ${withInstantsInWords(madeAt)}`);
  return made.length === 0 ? '' : `Usage exports: ${made.join('; ')}.`;
}

function listed(head: string, all: readonly string[]): string {
  if (all.length === 0) return '';
  const more = all.length > MOST_NAMED ? [`- and ${all.length - MOST_NAMED} more`] : [];
  // One line each, whatever their reasons say.
  const lines = all.slice(0, MOST_NAMED).map((line) => `- ${withInstantsInWords(line).replaceAll(/\s+/g, ' ')}`);
  return [head, ...lines, ...more].join('\n');
}

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function numbered(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

/** A body with what was decided against a warning below it. */
export function withReason(body: string, { warning, reason }: { warning: string; reason: string }): string {
  const paragraphs = [body, `Published against a warning: ${warning}`, `The reason: ${reason}`];
  return paragraphs.filter((text) => text.trim() !== '').join('\n\n');
}

const TRAILER = /^[A-Za-z0-9-]+: \S/;

/**
 * The whole message as git takes it, with a sign-off where one is configured. Lines of the body that are wider than git
 * shows them are wrapped: not those that begin with a space, which are as somebody wants them, nor trailers.
 */
export function messageText({ subject, body }: Message, { author, signing }: Author): string {
  const clean = (text: string): string =>
    text
      .replaceAll(/\r\n?/g, '\n')
      // A commit's text has no other control characters.
      .replaceAll(/[^\P{Cc}\n\t]/gu, '')
      .trim();
  const narrow = clean(body).split('\n').map(narrowed).join('\n');
  const text = [clean(subject).replaceAll(/\s+/g, ' '), narrow].filter((part) => part !== '').join('\n\n');
  if (author === null || !signing.startsWith('sign-off')) return `${text}\n`;
  const signOff = `Signed-off-by: ${author.name} <${author.email}>`;
  const lines = text.split('\n');
  if (lines.includes(signOff)) return `${text}\n`;
  const last = lines.slice(lines.lastIndexOf('') + 1);
  const joins = lines.includes('') && last.every((line) => TRAILER.test(line));
  return `${text}${joins ? '\n' : '\n\n'}${signOff}\n`;
}

function narrowed(line: string): string {
  if (line.length <= WIDTH || /^\s/.test(line) || TRAILER.test(line)) return line;
  return wrapped(line, /^[-*] /.test(line) ? '  ' : '');
}
