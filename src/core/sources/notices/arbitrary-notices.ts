import fc from 'fast-check';
import { parse } from 'yaml';
import type { Change } from '../../../shared/change.ts';
import { type Json, type JsonObject, sameJson } from '../../../shared/json.ts';
import type { NoticedEntry } from './claims.ts';
import type { NoticesProfile } from './notice.ts';

const TEXT = 'This plugin has been abandoned: read more at the "Read more..." link below.';
export const PROFILE: NoticesProfile = { github: { web: 'https://github.com/' }, notices: { abandoned: TEXT } };

export function fileOf(text: string): { path: string; value: Json[] } {
  return { path: '_data/notices.yaml', value: (parse(text) as Json[] | null) ?? [] };
}

const address = (number: number): string => `https://github.com/o/r/issues/${number}`;

/** A notice in lines, as somebody wrote it, and what stands before it. */
interface Item {
  before: readonly string[];
  lines: readonly string[];
}

const between = fc.constantFrom<readonly string[]>([], [], [''], ['# between\t#'], ['', '  # deep'], ['# a', '# b']);
const plugin = fc.constantFrom('a', 'b', 'c', 'A');
const behind = fc.constantFrom('', '', ' # why', '\t# tab\tin it');
const ours = fc
  .tuple(plugin, fc.integer({ min: 1, max: 3 }), behind, fc.constantFrom('', '"', "'"), fc.nat(2))
  .map(([id, number, comment, quote, style]): string[] => {
    const date = `date: ${quote}1999-12-31 00:00:00Z${quote}${comment}`;
    const link = `link: ${quote}${address(number)}${quote}`;
    const text = JSON.stringify(TEXT);
    if (style === 0) return [`- plugin: ${id}${comment}`, `  ${date}`, `  text: ${text}`, `  ${link}${comment}`];
    const folded = [
      '  text: >-',
      '    This plugin has been abandoned: read more at the',
      '    "Read more..." link below.',
    ];
    if (style === 1) return [`- ${link}`, '  # inside', ...folded, `  ${date}`, `  plugin: ${quote}${id}${quote}`];
    return [`-   plugin: ${id}`, `    ${date}`, '', `    ${link}`, `    text: ${text}`];
  });
const others = fc
  .tuple(plugin, fc.integer({ min: 1, max: 3 }), behind, fc.boolean())
  .map(([id, number, comment, flow]): string[] => {
    if (flow) return [`- {plugin: ${id}, text: "Gone.", link: "${address(number)}"}${comment}`];
    return [
      `- plugin: ${id}`,
      '  versions: ["0.1.0", "1.10"]',
      '  date: 2022-1-27 12:00:00Z',
      '  text: Version 2 is',
      '    there.\tBye',
    ];
  });
const item = fc.record({ before: between, lines: fc.oneof(ours, ours, others) });

/** Files of notices as people write them: comments, quotes, tabs, brackets, both line ends, one notice twice. */
export const arbitraryNotices = fc
  .record({ items: fc.array(item, { maxLength: 6 }), twice: fc.boolean(), eol: fc.constantFrom('\n', '\r\n') })
  .chain(({ items, twice, eol }) => {
    const first: Item = { before: ['# head', '#  date: "x"'], lines: ['- plugin: z', '  text: Hello.'] };
    const [second] = items;
    const all = [first, ...items, ...(twice && second ? [second] : [])];
    // A file that ends without a line end does so in a comment: the line before an item has one.
    const ends = fc.constantFrom<[readonly string[], string]>([[], eol], [['# end'], eol], [['', '# end'], '']);
    return ends.map(([after, last]) => ({ items: all, after, eol, last }));
  });
type Notices = Parameters<typeof textOf>[0];

export function textOf({
  items,
  after,
  eol,
  last,
}: {
  items: readonly Item[];
  after: readonly string[];
  eol: string;
  last: string;
}): string {
  return [...items.flatMap(({ before, lines }) => [...before, ...lines]), ...after].join(eol) + last;
}

const claim = fc.constantFrom<JsonObject>(
  {},
  { abandoned: null },
  { abandoned: 'yes' },
  ...[1, 2, 3].map((number) => ({ abandoned: address(number) })),
);
/** Entries of the same plugins, each with something to say of `abandoned`. */
export const arbitraryEntries = fc
  .uniqueArray(fc.tuple(plugin, claim), { selector: ([id]) => id })
  .map((all) => all.map(([id, values]): NoticedEntry => ({ path: `_plugins/${id}.md`, id, values })));

/** The changes made line by line, without any YAML: what they are not about stays as it is. */
export function expectedText({ items, ...rest }: Notices, changes: readonly Change[]): string {
  const noticed = items.map((one) => ({ ...one, notice: fileOf(one.lines.join('\n')).value[0], isTaken: false }));
  for (const { before, after } of changes) {
    const found = noticed.find(({ notice, isTaken }) => !isTaken && before !== undefined && sameJson(notice, before));
    if (found === undefined) continue;
    found.isTaken = true;
    const { date, link } = (after ?? {}) as { date?: string; link?: string };
    found.lines =
      after === undefined
        ? []
        : found.lines.map((line) =>
            line
              .replace(/date: (["']?)[^"'#\t]+?Z\1/, `date: ${date}`)
              .replace(/link: (["']?)http[^"'\s]+\1/, `link: ${link}`),
          );
  }
  const added = changes.flatMap(({ before, after }): string[] => {
    if (before !== undefined) return [];
    const { plugin: id, date, text, link } = after as Record<string, string>;
    return [`- plugin: ${id}`, `  date: ${date}`, `  text: ${JSON.stringify(text)}`, `  link: ${link}`];
  });
  return textOf({ items: [...noticed, { before: [], lines: added }], ...rest });
}
