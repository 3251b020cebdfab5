/** A plugin as an entry point names it. */
export interface PluginEntry {
  identifier: string;
  /** Null where the entry point names none. */
  package: string | null;
  /** 1-based. */
  line: number;
}

/** `package`, `package.module:attribute` or either with extras ("Entry points specification" of PyPA). */
const REFERENCE = /^\s*([^\s:[\]]+)\s*(?::[^[\]]*)?(?:\[[^\]]*\]\s*)?$/;

/** The package that an entry point's reference names. */
export function packageIn(reference: string): string | null {
  return REFERENCE.exec(reference)?.[1] ?? null;
}

/** The entry points of lines such as `identifier = package`. */
export function entryPointsOf(lines: readonly { text: string; line: number }[]): PluginEntry[] {
  return lines.flatMap(({ text, line }) => {
    const at = text.indexOf('=');
    const identifier = text.slice(0, Math.max(0, at)).trim();
    return identifier === '' ? [] : [{ identifier, package: packageIn(text.slice(at + 1)), line }];
  });
}

/** The lines of one section of an INI text: `[group]`, up to the next one. */
export function linesOfSection(text: string, group: string): string[] {
  const lines: string[] = [];
  let section: string | undefined;
  for (const line of text.split('\n').map((one) => one.trim())) {
    const header = line.startsWith('[') && line.endsWith(']') ? line.slice(1, -1).trim() : undefined;
    if (header !== undefined) section = header;
    else if (section === group && line !== '' && !line.startsWith('#')) lines.push(line);
  }
  return lines;
}
