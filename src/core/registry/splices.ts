/** One replaced span: `text` comes where `start` to `end` was. Offsets are UTF-16 units of the text before. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with every splice applied; nothing else in it changes.
 * @param splices In the order of their places; those at one place come in the order given.
 * @throws RangeError where two overlap or one is outside the text: a bug of whoever made them.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: inserted } of splices) {
    if (start < at || end < start || end > text.length) throw new RangeError(`splice at ${start} does not fit`);
    parts.push(text.slice(at, start), inserted);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** The spans that the splices' texts have in the edited text, in their order. */
export function editedSpans(splices: readonly Splice[]): { start: number; end: number }[] {
  let moved = 0;
  return splices.map(({ start, end, text }) => {
    const at = start + moved;
    moved += text.length - (end - start);
    return { start: at, end: at + text.length };
  });
}

/**
 * The splices that give the original back when they are applied to the edited text.
 * @param original The text before `splices`: they do not hold what they took out.
 */
export function undoSplices(original: string, splices: readonly Splice[]): Splice[] {
  const spans = editedSpans(splices);
  return spans.map((span, at) => ({ ...span, text: original.slice(splices[at]?.start, splices[at]?.end) }));
}
