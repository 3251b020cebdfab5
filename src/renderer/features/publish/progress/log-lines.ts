/** One line of a build's log. */
export interface LogLine {
  /** As GitHub writes it, to the second; empty where the line has none. */
  time: string;
  text: string;
  kind: 'plain' | 'error' | 'warning' | 'head';
}

/** Colours for a terminal begin with this sign. */
const ESCAPE = String.fromCharCode(27);
const COLOURS = new RegExp(`${ESCAPE}\\[[0-9;]*[A-Za-z]`, 'g');
const KINDS: Readonly<Record<string, LogLine['kind']>> = { error: 'error', warning: 'warning', group: 'head' };

/** The lines of a log: time, kind and words of each. */
export function logLines(log: string): LogLine[] {
  const lines = log.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => {
    const [, time = '', rest = line] = /^\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d)\S*Z (.*)$/.exec(line) ?? [];
    const [, mark = '', text = rest] = /^##\[(\w+)\](.*)$/.exec(rest) ?? [];
    return { time, text: text.replaceAll(COLOURS, ''), kind: KINDS[mark] ?? 'plain' };
  });
}

/** Where to look first: the first error, else the end. */
export function firstLineOf(lines: readonly LogLine[]): number {
  const at = lines.findIndex(({ kind }) => kind === 'error');
  return at === -1 ? Math.max(0, lines.length - 1) : at;
}
