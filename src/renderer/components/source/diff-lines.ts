import { diff, presentableDiff } from '@codemirror/merge';

/** One line of a unified diff. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added';
  /** 1-based; of the text that the line is in, the new one for `same`. */
  number: number;
  text: string;
  /** The changed words, as ranges of `text`; empty where the whole line is another. */
  words: readonly { from: number; to: number }[];
  /** How the line ends, where that is part of what changed; it is no part of `text`. */
  ending?: 'CRLF' | 'LF';
}

export interface Hunk {
  /** `@@ -10,16 +10,16 @@ compatibility:` */
  head: string;
  lines: readonly DiffLine[];
}

interface Block {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** Unchanged lines that are shown around a change. */
const CONTEXT = 3;
/** Of a line, how much has to be the same for its words to be compared. */
const ALIKE_FROM = 0.3;
/** A larger rewrite is shown as one block rather than reckoned to the last line. */
const SCAN_LIMIT = 2_000;
/** What stands before the line feed where a file was made on Windows. */
const RETURN = '\r';
const SURROGATES_FROM = 0xd800;
const SURROGATES = 0x800;
const SIGNS = 0x10000 - SURROGATES;

/** The hunks of a unified diff of two texts; none where they are the same. */
export function diffLines(before: string, after: string): Hunk[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  return gathered(changedBlocks(a, b)).map((blocks) => hunk(a, b, blocks));
}

/** How many lines a diff adds and removes. */
export function countLines(hunks: readonly Hunk[]): { added: number; removed: number } {
  const kinds = hunks.flatMap(({ lines }) => lines.map(({ kind }) => kind));
  return {
    added: kinds.filter((kind) => kind === 'added').length,
    removed: kinds.filter((kind) => kind === 'removed').length,
  };
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

// The library compares signs, so each distinct line becomes one sign that is no surrogate.
function changedBlocks(a: readonly string[], b: readonly string[]): readonly Block[] {
  const ids = new Map([...new Set([...a, ...b])].map((line, id) => [line, id]));
  // More lines than signs: one block, from the first line to the last.
  if (ids.size > SIGNS) return [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  const signs = (lines: readonly string[]) =>
    lines
      .map((line) => ids.get(line) ?? 0)
      .map((id) => String.fromCharCode(id < SURROGATES_FROM ? id : id + SURROGATES))
      .join('');
  return diff(signs(a), signs(b), { scanLimit: SCAN_LIMIT });
}

/** Blocks whose contexts touch are one hunk. */
function gathered(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && block.fromA - previous.toA <= 2 * CONTEXT) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function hunk(a: readonly string[], b: readonly string[], blocks: readonly Block[]): Hunk {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) throw new Error('a hunk has a block');
  const lead = Math.min(CONTEXT, first.fromA);
  const trail = Math.min(CONTEXT, a.length - last.toA);
  const [startA, startB] = [first.fromA - lead, first.fromB - lead];
  const [endA, endB] = [last.toA + trail, last.toB + trail];

  const lines = blocks.flatMap((block, at) => [
    ...same(b, blocks[at - 1]?.toB ?? startB, block.fromB),
    ...changed(a, b, block),
  ]);

  const section = sectionAbove(a, startA);
  const head = `@@ -${range(startA, endA)} +${range(startB, endB)} @@`;
  return {
    head: section === undefined ? head : `${head} ${section}`,
    lines: [...lines, ...same(b, last.toB, endB)],
  };
}

// As git has it: an empty range names the line before it.
function range(from: number, to: number): string {
  return `${from === to ? from : from + 1},${to - from}`;
}

/** The nearest line above that begins at the margin: in front matter, the key that the hunk is in. */
function sectionAbove(lines: readonly string[], before: number): string | undefined {
  const line = lines.slice(0, before).findLast((one) => /^[\p{L}_]/u.test(one));
  return line === undefined ? undefined : withoutReturn(line);
}

function same(b: readonly string[], from: number, to: number): DiffLine[] {
  return b.slice(from, to).map((text, at) => line('same', from + at + 1, text));
}

function changed(a: readonly string[], b: readonly string[], block: Block): DiffLine[] {
  const [old, fresh] = [a.slice(block.fromA, block.toA), b.slice(block.fromB, block.toB)];
  const hasEndings = new Set([...old, ...fresh].map((text) => text.endsWith(RETURN))).size > 1;
  const removed = old.map((text, at) => line('removed', block.fromA + at + 1, text, hasEndings));
  const added = fresh.map((text, at) => line('added', block.fromB + at + 1, text, hasEndings));
  // Line by line where each has its successor, as when values change: the two stand under each other.
  if (removed.length !== added.length) return [...removed, ...added];
  const pairs = removed.flatMap((one, at) => {
    const other = added[at];
    return other ? [compared(one, other)] : [];
  });
  return pairs.every(({ isAlike }) => isAlike)
    ? pairs.flatMap(({ pair }) => pair)
    : [...pairs.map(({ pair: [old] }) => old), ...pairs.map(({ pair: [, fresh] }) => fresh)];
}

function compared(old: DiffLine, fresh: DiffLine): { pair: [DiffLine, DiffLine]; isAlike: boolean } {
  const changes = presentableDiff(old.text, fresh.text, { scanLimit: SCAN_LIMIT });
  const gone = changes.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0);
  const isAlike = old.text.length - gone >= ALIKE_FROM * Math.max(old.text.length, fresh.text.length);
  if (!isAlike) return { pair: [old, fresh], isAlike };
  const oldWords = changes.filter(({ fromA, toA }) => toA > fromA).map(({ fromA, toA }) => ({ from: fromA, to: toA }));
  const freshWords = changes
    .filter(({ fromB, toB }) => toB > fromB)
    .map(({ fromB, toB }) => ({ from: fromB, to: toB }));
  return {
    pair: [
      { ...old, words: oldWords },
      { ...fresh, words: freshWords },
    ],
    isAlike,
  };
}

function line(kind: DiffLine['kind'], number: number, text: string, hasEnding = false): DiffLine {
  const plain: DiffLine = { kind, number, text: withoutReturn(text), words: [] };
  return hasEnding ? { ...plain, ending: text.endsWith(RETURN) ? 'CRLF' : 'LF' } : plain;
}

function withoutReturn(text: string): string {
  return text.endsWith(RETURN) ? text.slice(0, -RETURN.length) : text;
}
