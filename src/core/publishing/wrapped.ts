/** The widest line of a commit's message (git's own "Submitting patches": the subject too is read in lists of that width). */
export const WIDTH = 72;

/**
 * A text with lines of at most {@link WIDTH} characters. A word that is wider keeps a line of its own, as an address does.
 * @param indent Of every line but the first.
 */
export function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || longer.length <= WIDTH) line = longer;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].join('\n');
}

/** A text that is no longer than it may be, cut at a word where there is one. */
export function fitted(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
