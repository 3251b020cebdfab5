/** A line that sets a key, bare or in quotes. */
const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))\s*=/;
const TABLE = /^\[([^[\]]+)\]/;

/**
 * The lines of a TOML text's keys: its parser gives no positions. One walk, however many keys there are.
 * @returns The 1-based line of a key of a table; of the first key of that name where no line of the table sets it, as in
 *   a table that is written in braces.
 */
export function linesOfKeys(source: string): (table: string, key: string) => number {
  const known = new Map<string, number>();
  const inTables = new Map<string, number>();
  let table = '';
  for (const [index, line] of source.split(/\r\n|\n/).entries()) {
    const trimmed = line.trimStart();
    const header = TABLE.exec(trimmed)?.[1];
    if (header !== undefined) table = header.replaceAll(/["'\s]/g, '');
    const [, inDouble, inSingle, bare] = KEY.exec(trimmed) ?? [];
    const key = inDouble ?? inSingle ?? bare;
    if (key === undefined) continue;
    if (!known.has(key)) known.set(key, index + 1);
    const place = `${table}\n${key}`;
    if (!inTables.has(place)) inTables.set(place, index + 1);
  }
  return (wanted, key) => inTables.get(`${wanted}\n${key}`) ?? known.get(key) ?? 1;
}
